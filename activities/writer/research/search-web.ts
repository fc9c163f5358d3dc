import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { toStorable } from '#activities/shared/storable-text.ts';
import type { ResearchTurnInput } from '#contracts/activities/research.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { addAnswers, openActions } from './add-answers.ts';
import type { ResearchAnswers } from './turns.ts';

/** Asks the search engine what a turn wants to know; what cannot be asked is noted with its reason. */
export function createSearchWeb(dependencies: ActivityDependencies) {
  const { researchSearch } = dependencies;
  return async function searchWeb(input: ResearchTurnInput): Promise<void> {
    if (researchSearch === null) return;
    const queries = await openActions(dependencies, input, 'search');
    await withHeartbeat(async (signal) => {
      for (const { input: query } of queries) {
        await addAnswers(dependencies, input, await search(researchSearch, query, signal));
      }
    });
  };
}

/** @throws ProviderError for what may be better in a moment */
async function search(
  provider: SearchProvider,
  query: string,
  signal: AbortSignal,
): Promise<Partial<ResearchAnswers>> {
  try {
    const { results } = await provider.search({ query }, signal);
    if (results.length === 0) return { failures: [{ input: query, reason: 'Nothing was found.' }] };
    return {
      results: results.map(({ url, title, snippet }) => ({
        query,
        url,
        title: toStorable(title),
        snippet: toStorable(snippet),
      })),
    };
  } catch (error) {
    if (!(error instanceof ProviderError) || error.retryable) throw error;
    return { failures: [{ input: query, reason: error.message }] };
  }
}
