import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const SearchResultSchema = defineEntity({
  name: 'SearchResult',
  tableName: 'igny8_search_results',
  properties: {
    ...tenantColumns,
    provider: p.text(),
    /** The normalised keyword that was searched. */
    query: p.text(),
    /** ISO 3166-1 alpha-2, lower case; empty: everywhere. */
    country: p.text().default(''),
    /** The first organic results, the best first. */
    urls: p.json<string[]>().defaultRaw("'[]'"),
    fetchedAt: timestamp().defaultRaw('now()'),
  },
  uniques: [{ properties: ['accountId', 'provider', 'country', 'query'] }],
  ...tenantTable,
});

/** What a search engine answered to a keyword, so that it is not asked again within the month. */
export class SearchResult extends SearchResultSchema.class {}
SearchResultSchema.setClass(SearchResult);
