import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { reparseStart } from '#entities/writer/reparse-start.ts';

export const reparseContent = route(
  {
    method: 'post',
    path: 'writer/content/{id}/reparse/',
    tag: 'Writer',
    throttle: 'content_write',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Parse the stored model reply of a content again',
    description:
      'Into a new version, without asking the model. A content that no model wrote, or whose replies are gone, is 409.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, Content, id),
    answer: one(acceptedRun, { status: 202 }),
    refusals: ['conflict'],
  },
  async (call) => {
    const started = await call.em.transactional(async (em) =>
      startRun(em, starterOf(call), await reparseStart(em, call.target)),
    );
    return accepted(call, started);
  },
);
