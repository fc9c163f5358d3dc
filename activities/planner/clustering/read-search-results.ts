import type { EntityManager } from '@mikro-orm/postgresql';
import { searchCountry } from '../search-country.ts';
import type { StoredKeyword } from './read-keywords.ts';

/** Keywords of one query. */
const keywordsPerQuery = 5000;

/** What the provider last answered to the keywords it was asked, by keyword id, best first. */
export async function readSearchResults(
  em: EntityManager,
  provider: string,
  keywords: readonly StoredKeyword[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let from = 0; from < keywords.length; from += keywordsPerQuery) {
    const asked = keywords.slice(from, from + keywordsPerQuery).map(({ id, keyword, country }) => {
      return { id, query: keyword, country: searchCountry(country) };
    });
    const rows = await em.execute<{ id: string; urls: string[] }[]>(
      `select asked.id, result.urls
       from jsonb_to_recordset(?::jsonb) as asked (id uuid, query text, country text)
       join igny8_search_results result on result.provider = ? and result.country = asked.country
         and result.query = asked.query`,
      [JSON.stringify(asked), provider],
    );
    for (const { id, urls } of rows) found.set(id, urls);
  }
  return found;
}
