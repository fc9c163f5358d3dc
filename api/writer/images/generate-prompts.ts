import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { describingStart } from '#entities/writer/image-starts.ts';

export const generateImagePrompts = route(
  {
    method: 'post',
    path: 'writer/content/{id}/generate_image_prompts/',
    tag: 'Writer',
    throttle: 'writer_ai',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Describe the images of a content',
    description:
      'As many as account and site have set. Images that were described and not drawn give way to the new ones.',
    parameters: idParameters,
    target: (em, parameters) => findRow(em, Content, parameters.id),
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const started = await call.em.transactional(async (em) =>
      startRun(em, starterOf(call), await describingStart(em, call.target)),
    );
    return accepted(call, started);
  },
);
