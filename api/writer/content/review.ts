import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { contentDetail, rejectBody } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import {
  approveContent as approve,
  rejectContent as reject,
} from '#entities/writer/move-content.ts';
import { refuseWhileWritten } from '#entities/writer/task-with-run.ts';
import { lockContent } from './lock-content.ts';
import { presentDetail } from './present-detail.ts';

const shared = {
  method: 'post',
  tag: 'Writer',
  throttle: 'content_write',
  permission: 'edit',
  parameters: idParameters,
  target: (em: Parameters<typeof findRow>[0], { id }: { id: string }) => findRow(em, Content, id),
  answer: one(contentDetail),
} as const;

export const approveContent = route(
  {
    ...shared,
    path: 'writer/content/{id}/approve/',
    summary: 'Approve a content item',
    description: 'One that needs review, or stands before it: then this counts as the review.',
  },
  ({ em, target, request, user }) =>
    em.transactional(async (inner) => {
      const content = await lockContent(inner, target, request);
      await refuseWhileWritten(inner, content);
      approve(content, { userId: user.id, now: new Date() });
      await inner.flush();
      return presentDetail(inner, await inner.refreshOrFail(content));
    }),
);

export const rejectContent = route(
  {
    ...shared,
    path: 'writer/content/{id}/reject/',
    summary: 'Reject a content item',
    description: 'It is a draft again and keeps the reason; its task may be written anew.',
    body: rejectBody,
  },
  ({ em, body, target, request, user }) =>
    em.transactional(async (inner) => {
      const content = await lockContent(inner, target, request);
      reject(content, body.reason, { userId: user.id, now: new Date() });
      await inner.flush();
      return presentDetail(inner, await inner.refreshOrFail(content));
    }),
);
