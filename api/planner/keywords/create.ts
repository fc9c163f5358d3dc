import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { createRoute } from '#api/shared/crud.ts';
import { referencedSector } from '#api/shared/references.ts';
import { keywordBody } from '#contracts/api/planner/keywords.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { changeKeyword } from '#entities/planner/change-keyword.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import {
  assertClusterOfSector,
  assertKeywordFree,
  seedForSector,
  writeKeyword,
} from '#entities/planner/keyword-references.ts';
import { figuresOf } from './figures-of.ts';
import { keywordResource } from './keyword-resource.ts';

/** The seed keyword a body names, which gives text and country where the body gives none. */
async function seedOf(em: EntityManager, body: z.output<typeof keywordBody>) {
  const { sector_id: sectorId, seed_keyword_id: seedKeywordId } = body;
  return seedKeywordId ? seedForSector(em, sectorId, seedKeywordId) : undefined;
}

export const createKeyword = createRoute(keywordResource, {
  permission: 'edit',
  body: keywordBody,
  async make(em, body, { accountId, id: madeById }) {
    const { siteId, id: sectorId } = await referencedSector(em, body.site_id, body.sector_id);
    const seed = await seedOf(em, body);
    if (body.cluster_id) await assertClusterOfSector(em, sectorId, body.cluster_id);
    // The schema has seen to it that there is one of the two.
    const originalKeyword = body.keyword ?? seed?.keyword ?? '';
    const keyword = normaliseKeyword(originalKeyword);
    await assertKeywordFree(em, sectorId, keyword);
    const row = em.create(Keyword, {
      accountId,
      siteId,
      sectorId,
      keyword,
      originalKeyword,
      seedKeywordId: seed?.id ?? null,
      country: seed?.country ?? null,
      source: 'manual',
    });
    em.assign(row, figuresOf(row, body), { ignoreUndefined: true });
    await writeKeyword(em);
    // Being put into a cluster is a move by hand like any other.
    const { cluster_id: clusterId, status } = body;
    await changeKeyword(em, row, { clusterId, status }, madeById);
    return row;
  },
});
