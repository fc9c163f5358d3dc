import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { optimizeBody } from '#contracts/api/optimizer/optimizer.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { optimizationStart } from '#entities/optimizer/optimization-start.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';

export const optimizeContent = route(
  {
    method: 'post',
    path: 'optimizer/optimize/',
    tag: 'Optimizer',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Optimise a content',
    description:
      'The text is rewritten; the rewritten one becomes a new version if it scores better, else the old one stays. Both are paid for by the words written.',
    body: optimizeBody,
    answer: one(acceptedRun, { status: 202 }),
    refusals: ['conflict'],
  },
  async (call) => {
    const { content_id, entry_point } = call.body;
    const started = await call.em.transactional(async (em) => {
      const content = await findRow(em, Content, content_id);
      return startRun(em, starterOf(call), await optimizationStart(em, content, entry_point));
    });
    return accepted(call, started);
  },
);
