import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { publishBody } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import { startPublishing } from './start-publishing.ts';

export const publish = route(
  {
    method: 'post',
    path: 'publisher/publish/',
    tag: 'Publisher',
    throttle: 'default',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Publish a content to destinations',
    body: publishBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) =>
    startPublishing(call, await findRow(call.em, Content, call.body.content_id), call.body),
);
