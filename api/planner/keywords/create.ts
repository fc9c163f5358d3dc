import { createRoute } from '#api/shared/crud.ts';
import { referencedSector } from '#api/shared/references.ts';
import { keywordBody } from '#contracts/api/planner/keywords.ts';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { keywordResource } from './keyword-resource.ts';

export const createKeyword = createRoute(keywordResource, {
  permission: 'edit',
  body: keywordBody,
  async make(em, body, { accountId }) {
    const sector = await referencedSector(em, body.site_id, body.sector_id);
    const { siteId, id: sectorId } = sector;
    const keyword = normaliseKeyword(body.keyword);
    const clusterId = body.cluster_id ?? null;
    if (clusterId && !(await em.findOne(Cluster, { id: clusterId, sectorId, deletedAt: null }))) {
      throw unprocessable('cluster_id', 'Cluster must belong to the selected sector');
    }
    if (await em.findOne(Keyword, { sectorId, keyword, deletedAt: null })) {
      throw conflict('This keyword already exists in the sector', 'keyword');
    }
    return em.create(Keyword, {
      accountId,
      siteId,
      sectorId,
      keyword,
      originalKeyword: body.keyword,
      volume: body.volume ?? null,
      difficulty: body.difficulty ?? null,
      cpc: body.cpc ?? null,
      cpcCurrency: body.cpc_currency ?? null,
      intent: body.intent ?? null,
      country: body.country ?? null,
      clusterId,
      status: clusterId ? 'mapped' : 'new',
      disabled: body.disabled ?? false,
      attributes: {},
    });
  },
});
