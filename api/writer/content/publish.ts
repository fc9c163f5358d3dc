import { startPublishing } from '#api/publisher/start-publishing.ts';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { publishContentBody } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';

export const publishContent = route(
  {
    method: 'post',
    path: 'writer/content/{id}/publish/',
    tag: 'Writer',
    throttle: 'content_write',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Publish this content',
    description: 'Without destinations to every active integration of its site.',
    parameters: idParameters,
    target: (em, parameters) => findRow(em, Content, parameters.id),
    body: publishContentBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  (call) => startPublishing(call, call.target, call.body),
);
