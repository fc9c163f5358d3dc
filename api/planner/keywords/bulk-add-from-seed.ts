import { one } from '#api/shared/answer.ts';
import { referencedSector } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { addedFromSeed, addFromSeedBody } from '#contracts/api/planner/keywords.ts';
import { addFromSeed } from '#entities/planner/add-from-seed.ts';

export const bulkAddFromSeed = route(
  {
    method: 'post',
    path: 'planner/keywords/bulk_add_from_seed/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Add keywords of the seed library to a sector',
    description:
      'Their text and figures are the library’s until they have their own. One that the sector has already, that is no longer offered or of another industry is left out, with the reason.',
    body: addFromSeedBody,
    answer: one(addedFromSeed),
  },
  ({ em, body }) =>
    em.transactional(async (inner) => {
      const sector = await referencedSector(inner, body.site_id, body.sector_id);
      const results = await addFromSeed(inner, sector, body.seed_keyword_ids);
      return { created: results.filter(({ ok }) => ok).length, results };
    }),
);
