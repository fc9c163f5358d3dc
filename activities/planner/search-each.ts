import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { SearchResult } from '#entities/planner/search-result.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import type { KeywordSearch } from './unsearched-keywords.ts';

interface SearchOutcome {
  /** Searches answered and kept. */
  searched: number;
  /** What was said of phrases that the engine does not take. */
  refused: ProviderError[];
  /** What stopped the rest; there may be reasons to try again. */
  failure?: { error: unknown };
}

/**
 * Searches phrase after phrase, as many at once as the provider is set to, and keeps every answer as it comes.
 * The first failure stops what has not begun; what is under way ends, because it is paid for.
 */
export async function searchEach(
  { orm, searchProvider }: Pick<ActivityDependencies, 'orm'> & { searchProvider: SearchProvider },
  accountId: string,
  searches: readonly KeywordSearch[],
  signal: AbortSignal,
): Promise<SearchOutcome> {
  const outcome: SearchOutcome = { searched: 0, refused: [] };
  const left = searches.values();
  const keep = (row: Pick<SearchResult, 'accountId' | 'provider' | 'query' | 'country' | 'urls'>) =>
    orm.em.transactional((em) =>
      em.upsert(
        SearchResult,
        { ...row, fetchedAt: new Date() },
        {
          onConflictFields: ['accountId', 'provider', 'country', 'query'],
          onConflictMergeFields: ['urls', 'fetchedAt'],
        },
      ),
    );
  const work = async () => {
    for (const { query, country } of left) {
      if (outcome.failure) return;
      try {
        const asked = { query, ...(country === '' ? {} : { country }) };
        const { urls } = await searchProvider.search(asked, signal);
        await keep({ accountId, provider: searchProvider.name, query, country, urls });
        outcome.searched += 1;
      } catch (error) {
        if (error instanceof ProviderError && error.kind === 'invalid_request') {
          outcome.refused.push(error);
        } else outcome.failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: searchProvider.concurrency }, work));
  return outcome;
}
