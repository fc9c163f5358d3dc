import { startPublishing } from '#api/publisher/start-publishing.ts';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { publishToWordPressBody } from '#contracts/api/writer/content.ts';
import type { DestinationKind } from '#entities/publisher/destinations.ts';
import { Content } from '#entities/writer/content.ts';

const wordPress: DestinationKind = {
  field: 'integration_id',
  platform: 'wordpress',
  adjective: 'WordPress ',
};

export const publishContentToWordPress = route(
  {
    method: 'post',
    path: 'writer/content/{id}/publish_to_wordpress/',
    tag: 'Writer',
    throttle: 'content_write',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Publish this content to WordPress',
    description: 'Without an integration to every active WordPress one of its site.',
    parameters: idParameters,
    target: (em, parameters) => findRow(em, Content, parameters.id),
    body: publishToWordPressBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  (call) => {
    const { integration_id: id, remote_status } = call.body;
    const wish = { remote_status, destinations: id === undefined ? undefined : [id] };
    return startPublishing(call, call.target, wish, wordPress);
  },
);
