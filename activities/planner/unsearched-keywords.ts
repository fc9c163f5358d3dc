import type { EntityManager } from '@mikro-orm/postgresql';
import type { BatchInput } from '#contracts/activities/planner.ts';
import { SearchResult } from '#entities/planner/search-result.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import { searchCountry } from './search-country.ts';

/** Keywords of one activity: half a minute of searches. */
export const keywordsPerSearchBatch = 50;

/** Results move slowly: rankings are usually checked by the week, clusters are made by the month. */
const freshMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** What is searched for a keyword. */
export interface KeywordSearch {
  query: string;
  /** Empty: everywhere. */
  country: string;
}

/**
 * The keywords of a run's batch that this provider has not answered within the month.
 *
 * @returns also how many it has
 */
export async function findUnsearched(
  em: EntityManager,
  provider: Pick<SearchProvider, 'name'>,
  { runId, batch }: Pick<BatchInput, 'runId' | 'batch'>,
): Promise<{ missing: KeywordSearch[]; known: number }> {
  const wanted = await searchesOf(em, runId, batch);
  const fresh = await em.find(
    SearchResult,
    {
      provider: provider.name,
      country: { $in: [...new Set(wanted.map(({ country }) => country))] },
      query: { $in: wanted.map(({ query }) => query) },
      fetchedAt: { $gt: new Date(Date.now() - freshMilliseconds) },
    },
    { fields: ['query', 'country'] },
  );
  const known = new Set(fresh.map(keyOf));
  const missing = wanted.filter((search) => !known.has(keyOf(search)));
  return { missing, known: wanted.length - missing.length };
}

/** Each pair once; the batch is cut in the database, for the whole choice can be megabytes. */
async function searchesOf(
  em: EntityManager,
  runId: string,
  batch: number,
): Promise<KeywordSearch[]> {
  const first = batch * keywordsPerSearchBatch;
  const rows = await em.execute<{ keyword: string; country: string | null }[]>(
    `select keyword.keyword, keyword.country
     from igny8_cluster_proposals proposal
     cross join lateral unnest(proposal.keyword_ids[?:?]) as chosen (id)
     join igny8_keywords keyword on keyword.id = chosen.id and keyword.deleted_at is null
     where proposal.run_id = ?`,
    // Arrays of PostgreSQL count from 1, both ends included.
    [first + 1, first + keywordsPerSearchBatch, runId],
  );
  const searches = rows.map(({ keyword, country }) => {
    return { query: keyword, country: searchCountry(country) };
  });
  return [...new Map(searches.map((search) => [keyOf(search), search])).values()];
}

const keyOf = ({ query, country }: KeywordSearch) => `${country} ${query}`;
