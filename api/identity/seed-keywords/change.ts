import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { createRoute, deleteRoute, updateRoute } from '#api/shared/crud.ts';
import {
  seedKeywordBody,
  seedKeywordPatch,
  seedKeywordPut,
} from '#contracts/api/identity/seed-keywords.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';
import { SeedKeyword } from '#entities/identity/seed-keyword.ts';
import { seedKeywordResource } from './seed-keyword-resource.ts';

/** The industry follows the sector, so that both always fit. */
async function sectorOf(em: EntityManager, id: string): Promise<IndustrySector> {
  const sector = await em.findOne(IndustrySector, { id });
  if (!sector) throw unprocessable('industry_sector_id', 'Unknown industry sector');
  return sector;
}

async function applyFields(
  em: EntityManager,
  seed: SeedKeyword,
  body: z.output<typeof seedKeywordPatch>,
) {
  const { industry_sector_id: sectorId, keyword, is_active: isActive, ...figures } = body;
  if (sectorId !== undefined) {
    const sector = await sectorOf(em, sectorId);
    Object.assign(seed, { industrySectorId: sector.id, industryId: sector.industryId });
  }
  if (keyword !== undefined) seed.keyword = normaliseKeyword(keyword);
  if (isActive !== undefined) seed.isActive = isActive;
  const { volume, difficulty, intent, country } = figures;
  if (volume !== undefined) seed.volume = volume;
  if (difficulty !== undefined) seed.difficulty = difficulty;
  if (intent !== undefined) seed.intent = intent;
  if (country !== undefined) seed.country = country;
}

const permission = 'develop';

export const changeSeedKeywordRoutes = [
  createRoute(seedKeywordResource, {
    permission,
    body: seedKeywordBody,
    async make(em, body) {
      const { id: industrySectorId, industryId } = await sectorOf(em, body.industry_sector_id);
      const keyword = normaliseKeyword(body.keyword);
      const seed = em.create(SeedKeyword, { industryId, industrySectorId, keyword });
      await applyFields(em, seed, body);
      return seed;
    },
  }),
  updateRoute(seedKeywordResource, 'put', { permission, body: seedKeywordPut, apply: applyFields }),
  updateRoute(seedKeywordResource, 'patch', {
    permission,
    body: seedKeywordPatch,
    apply: applyFields,
  }),
  deleteRoute(seedKeywordResource, permission),
];
