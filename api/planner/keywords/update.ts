import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { updateRoute } from '#api/shared/crud.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { keywordPatch, keywordPut } from '#contracts/api/planner/keywords.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { changeKeyword } from '#entities/planner/change-keyword.ts';
import type { Keyword } from '#entities/planner/keyword.ts';
import { figuresOf } from './figures-of.ts';
import { keywordResource } from './keyword-resource.ts';

type Body = z.output<typeof keywordPatch>;

function assertStays({ siteId, sectorId }: Keyword, body: Body): void {
  if (body.site_id !== undefined && body.site_id !== siteId) {
    throw unprocessable('site_id', 'A keyword stays in its site');
  }
  if (body.sector_id !== undefined && body.sector_id !== sectorId) {
    throw unprocessable('sector_id', 'A keyword stays in its sector');
  }
}

async function apply(em: EntityManager, keyword: Keyword, body: Body, { id }: SignedInUser) {
  assertStays(keyword, body);
  em.assign(keyword, figuresOf(keyword, body), { ignoreUndefined: true });
  const { keyword: text, cluster_id: clusterId, seed_keyword_id: seedKeywordId, status } = body;
  await changeKeyword(em, keyword, { text, clusterId, seedKeywordId, status }, id);
}

const permission = 'edit';

export const updateKeywordRoutes = [
  updateRoute(keywordResource, 'put', { permission, body: keywordPut, apply }),
  updateRoute(keywordResource, 'patch', { permission, body: keywordPatch, apply }),
];
