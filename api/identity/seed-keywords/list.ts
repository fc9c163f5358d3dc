import { raw } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { listRoute, retrieveRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { seedKeywordResource } from './seed-keyword-resource.ts';

const list = declareList({
  search: ['keyword'],
  filters: {
    industry_id: { property: 'industryId', kind: 'id' },
    industry_sector_id: { property: 'industrySectorId', kind: 'id' },
    intent: { property: 'intent', kind: 'text' },
    country: { property: 'country', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ranges: {
    volume: { property: 'volume', kind: 'number' },
    difficulty: { property: 'difficulty', kind: 'number' },
  },
  ordering: { keyword: 'keyword', volume: 'volume', difficulty: 'difficulty' },
  further: {
    not_in_site: z.uuid().optional().meta({
      description:
        'Leaves out what that site already has as a living keyword: made of it, or of the same text.',
    }),
  },
});

/** Row-level security hides the keywords of another account's site: then nothing is left out. */
function notInSite(siteId: unknown): object {
  // Two questions, each of which an index answers; as one with "or" neither would.
  const condition = raw(
    (alias) =>
      `not exists (select 1 from igny8_keywords living
         where living.site_id = ? and living.keyword = ${alias}.keyword and living.deleted_at is null)
       and not exists (select 1 from igny8_keywords linked
         where linked.site_id = ? and linked.seed_keyword_id = ${alias}.id and linked.deleted_at is null)`,
    [siteId, siteId],
  );
  return { [condition]: [] };
}

export const listSeedKeywords = listRoute(
  seedKeywordResource,
  list,
  ({ not_in_site: siteId }, { grantedSiteIds }) => {
    if (typeof siteId !== 'string') return {};
    // Filtered by a site that was not granted, a list is empty (spec/api.md, Fine print).
    if (grantedSiteIds && !grantedSiteIds.includes(siteId)) return { $or: [] };
    return notInSite(siteId);
  },
);

export const retrieveSeedKeyword = retrieveRoute(seedKeywordResource);
