import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import {
  type ReparseContentInput,
  reparseContentContract,
} from '#contracts/workflows/writer/reparse-content.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { storedReplies } from '#entities/writer/stored-replies.ts';

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
    const { target } = call;
    const { id: contentId, title, siteId, sectorId, taskId } = target;
    const started = await call.em.transactional(async (em) => {
      const { credits } = await operationPrice(em, 'reparse', 1);
      return startRun<ReparseContentInput>(em, starterOf(call), {
        contract: reparseContentContract,
        input: { contentId },
        title: `Reparse "${title}"`,
        siteId,
        sectorId,
        estimate: credits,
        estimateDetails: { operation: 'reparse', amount: 1, unit_price: credits },
        async take(inner) {
          const replies = taskId ? await storedReplies(inner, target) : null;
          if (!replies) throw conflict('There is no stored reply of this text.');
        },
      });
    });
    return accepted(call, started);
  },
);
