import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { generateIdeasBody } from '#contracts/api/planner/clusters.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import {
  type GenerateIdeasInput,
  generateIdeasContract,
} from '#contracts/workflows/planner/generate-ideas.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { startItems } from '#entities/system/start-batch.ts';

/** Ideas answer searches: a cluster that is switched off or has no keyword in use has none to answer. */
async function refuseUnfit(em: EntityManager, clusters: readonly Cluster[]): Promise<void> {
  const used = await em.execute<{ cluster_id: string }[]>(
    `select distinct cluster_id from igny8_keywords
     where cluster_id = any(?::uuid[]) and deleted_at is null and not disabled`,
    [arrayLiteral(clusters.map(({ id }) => id))],
  );
  const withKeywords = new Set(used.map((row) => row.cluster_id));
  const reasons = clusters.flatMap(({ id, name, disabled }) => {
    if (disabled) return [`"${name}" is disabled`];
    return withKeywords.has(id) ? [] : [`"${name}" has no keywords`];
  });
  if (reasons.length > 0) throw new AppError('unprocessable', { errors: { ids: reasons } });
}

export const autoGenerateIdeas = route(
  {
    method: 'post',
    path: 'planner/clusters/auto_generate_ideas/',
    tag: 'Planner',
    throttle: 'planner_ai',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Generate content ideas for clusters',
    description: 'A cluster that is disabled or has no keywords refuses all, with its name.',
    body: generateIdeasBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { ids, count } = call.body;
    const started = await call.em.transactional(async (em) => {
      const clusters = await findRows(em, Cluster, ids);
      await refuseUnfit(em, clusters);
      const { credits } = await operationPrice(em, 'idea_generation', 1);
      return startItems<GenerateIdeasInput>(
        em,
        starterOf(call),
        `Ideas for ${clusters.length} clusters`,
        clusters.map((cluster) => ({
          contract: generateIdeasContract,
          input: { clusterId: cluster.id, count },
          title: `Ideas for ${cluster.name}`,
          siteId: cluster.siteId,
          sectorId: cluster.sectorId,
          estimate: credits,
          estimateDetails: { operation: 'idea_generation', amount: 1, unit_price: credits },
        })),
      );
    });
    return accepted(call, started);
  },
);
