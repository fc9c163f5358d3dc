import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { batchOptimizeBody } from '#contracts/api/optimizer/optimizer.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { optimizationStart } from '#entities/optimizer/optimization-start.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { Content } from '#entities/writer/content.ts';

export const batchOptimize = route(
  {
    method: 'post',
    path: 'optimizer/batch_optimize/',
    tag: 'Optimizer',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Optimise contents',
    description: 'A run each; one that cannot be optimised refuses all.',
    body: batchOptimizeBody,
    answer: one(acceptedRun, { status: 202 }),
    refusals: ['conflict'],
  },
  async (call) => {
    const { content_ids, entry_point } = call.body;
    const started = await call.em.transactional(async (em) => {
      const contents = await findRows(em, Content, content_ids);
      const starts = [];
      for (const content of contents) {
        starts.push(await optimizationStart(em, content, entry_point));
      }
      return startItems(em, starterOf(call), `Optimise ${contents.length} contents`, starts);
    });
    return accepted(call, started);
  },
);
