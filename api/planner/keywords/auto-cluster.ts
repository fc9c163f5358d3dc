import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { referencedSite } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { autoClusterBody } from '#contracts/api/planner/keywords.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import {
  type AutoClusterInput,
  autoClusterContract,
} from '#contracts/workflows/planner/auto-cluster.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { startRun } from '#entities/system/start-run.ts';

/** The sector of the request, with something in it to cluster. */
async function clusterable(em: EntityManager, sectorId: string, ids: string[] | undefined) {
  const sector = await em.findOne(Sector, { id: sectorId }, { filters: { granted: false } });
  if (!sector) throw unprocessable('sector_id', 'Sector must belong to your account');
  await referencedSite(em, sector.siteId);
  const chosen = ids ? await findRows(em, Keyword, ids) : [];
  if (chosen.some((keyword) => keyword.sectorId !== sectorId)) {
    throw unprocessable('ids', 'Keywords must belong to the selected sector');
  }
  const open = await em.count(Keyword, {
    sectorId,
    clusterId: null,
    disabled: false,
    deletedAt: null,
    ...(ids && { id: { $in: ids } }),
  });
  if (open === 0) throw unprocessable('ids', 'There is no keyword left to cluster');
  return { sector, open };
}

export const autoCluster = route(
  {
    method: 'post',
    path: 'planner/keywords/auto_cluster/',
    tag: 'Planner',
    throttle: 'planner_ai',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Group keywords into clusters',
    body: autoClusterBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { sector_id: sectorId, ids } = call.body;
    const started = await call.em.transactional(async (em) => {
      const { sector, open } = await clusterable(em, sectorId, ids);
      const { credits } = await operationPrice(em, 'clustering', 1);
      return startRun<AutoClusterInput>(em, starterOf(call), {
        contract: autoClusterContract,
        input: { siteId: sector.siteId, sectorId, ...(ids && { keywordIds: ids }) },
        title: `Cluster ${open} keywords of ${sector.name}`,
        siteId: sector.siteId,
        sectorId,
        estimate: credits,
        estimateDetails: { operation: 'clustering', amount: 1, unit_price: credits },
      });
    });
    return accepted(call, started);
  },
);
