import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { contentDetail } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import { presentDetail } from './present-detail.ts';

export const retrieveContent = route(
  {
    method: 'get',
    path: 'writer/content/{id}/',
    tag: 'Writer',
    throttle: 'content_read',
    permission: 'view',
    summary: 'Show a content item',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, Content, id),
    answer: one(contentDetail),
  },
  ({ em, target }) => presentDetail(em, target),
);
