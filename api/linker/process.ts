import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { linkBody } from '#contracts/api/linker/linker.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { linkingStart } from '#entities/linker/linking-start.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';

export const linkContent = route(
  {
    method: 'post',
    path: 'linker/process/',
    tag: 'Linker',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Link a content to its site',
    description:
      'Words of the text that name other pages of the site become links to them: a new version. Links whose page is gone are taken out. A text that stays as it is costs nothing.',
    body: linkBody,
    answer: one(acceptedRun, { status: 202 }),
    refusals: ['conflict'],
  },
  async (call) => {
    const started = await call.em.transactional(async (em) => {
      const content = await findRow(em, Content, call.body.content_id);
      return startRun(em, starterOf(call), await linkingStart(em, content));
    });
    return accepted(call, started);
  },
);
