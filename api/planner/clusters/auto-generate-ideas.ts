import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { generateIdeasBody } from '#contracts/api/planner/clusters.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import {
  type GenerateIdeasInput,
  generateIdeasContract,
} from '#contracts/workflows/planner/generate-ideas.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { startItems } from '#entities/system/start-batch.ts';

export const autoGenerateIdeas = route(
  {
    method: 'post',
    path: 'planner/clusters/auto_generate_ideas/',
    tag: 'Planner',
    throttle: 'planner_ai',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Generate content ideas for clusters',
    body: generateIdeasBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { ids, count } = call.body;
    const started = await call.em.transactional(async (em) => {
      const clusters = await findRows(em, Cluster, ids);
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
