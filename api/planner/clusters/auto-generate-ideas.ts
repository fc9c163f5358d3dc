import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { generateIdeasBody } from '#contracts/api/planner/clusters.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ideasStarts } from '#entities/planner/ideas-starts.ts';
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
    description: 'A cluster that is disabled or has no keywords refuses all, with its name.',
    body: generateIdeasBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { ids, count } = call.body;
    const started = await call.em.transactional(async (em) => {
      const clusters = await findRows(em, Cluster, ids);
      const starts = await ideasStarts(em, clusters, count);
      return startItems(em, starterOf(call), `Ideas for ${clusters.length} clusters`, starts);
    });
    return accepted(call, started);
  },
);
