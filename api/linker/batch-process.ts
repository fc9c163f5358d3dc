import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { batchLinkBody } from '#contracts/api/linker/linker.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { linkingStart } from '#entities/linker/linking-start.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { Content } from '#entities/writer/content.ts';

export const batchLink = route(
  {
    method: 'post',
    path: 'linker/batch_process/',
    tag: 'Linker',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Link contents to their site',
    description: 'A run each; one that cannot be linked refuses all.',
    body: batchLinkBody,
    answer: one(acceptedRun, { status: 202 }),
    refusals: ['conflict'],
  },
  async (call) => {
    const started = await call.em.transactional(async (em) => {
      const contents = await findRows(em, Content, call.body.content_ids);
      const starts = [];
      for (const content of contents) starts.push(await linkingStart(em, content));
      return startItems(em, starterOf(call), `Link ${contents.length} contents`, starts);
    });
    return accepted(call, started);
  },
);
