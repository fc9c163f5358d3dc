import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import type { Call } from '#api/shared/route-record.ts';
import { decideRun } from '#api/system/runs/decide-run.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { contentDetail, rejectBody } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import {
  approveContent as approve,
  rejectContent as reject,
} from '#entities/writer/move-content.ts';
import { refuseWhileWritten } from '#entities/writer/task-with-run.ts';
import { waitingRunOf } from '#entities/writer/waiting-run.ts';
import { lockContent } from './lock-content.ts';
import { presentDetail } from './present-detail.ts';

const shared = {
  method: 'post',
  tag: 'Writer',
  throttle: 'content_write',
  permission: 'edit',
  parameters: idParameters,
  target: (em: Parameters<typeof findRow>[0], { id }: { id: string }) => findRow(em, Content, id),
  refusals: ['conflict', 'unavailable'],
  answer: one(contentDetail),
} as const;

type Word = Parameters<typeof decideRun>[2];
type ContentCall = Pick<
  Call<unknown, unknown, unknown, Content>,
  'user' | 'em' | 'target' | 'request' | 'requestId' | 'dependencies' | 'afterCommit'
>;

/** A content that a pipeline waits with is decided by a word to its run; any other by its own row. */
async function decide(
  call: ContentCall,
  word: Word,
  move: (em: EntityManager, content: Content) => Promise<void>,
) {
  const { em, target, request } = call;
  const run = await waitingRunOf(em, target);
  if (run) {
    // Nothing is held while the word is under way: the run writes it on the row itself.
    await em.transactional((inner) => lockContent(inner, target, request));
    await decideRun(call, run, word);
    return presentDetail(em, await em.refreshOrFail(em.merge(target)));
  }
  return em.transactional(async (inner) => {
    const content = await lockContent(inner, target, request);
    await move(inner, content);
    await inner.flush();
    return presentDetail(inner, await inner.refreshOrFail(content));
  });
}

export const approveContent = route(
  {
    ...shared,
    path: 'writer/content/{id}/approve/',
    summary: 'Approve a content item',
    description:
      'One that needs review, or stands before it: then this counts as the review. A pipeline that waits with it goes on.',
  },
  (call) =>
    decide(call, { verdict: 'approved' }, async (em, content) => {
      await refuseWhileWritten(em, content);
      approve(content, { userId: call.user.id, now: new Date() });
    }),
);

export const rejectContent = route(
  {
    ...shared,
    path: 'writer/content/{id}/reject/',
    summary: 'Reject a content item',
    description:
      'It is a draft again and keeps the reason; its task may be written anew. A pipeline that waits with it ends.',
    body: rejectBody,
  },
  (call) =>
    decide(call, { verdict: 'rejected', reason: call.body.reason }, async (_em, content) => {
      reject(content, call.body.reason, { userId: call.user.id, now: new Date() });
    }),
);
