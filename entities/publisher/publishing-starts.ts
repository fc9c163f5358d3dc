import type { EntityManager } from '@mikro-orm/postgresql';
import type { PublishWish } from '#contracts/api/writer/content.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import {
  type PublishContentInput,
  publishContentContract,
} from '#contracts/workflows/publisher/publish-content.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { contentMachine } from '#domain/writer/states.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Content } from '#entities/writer/content.ts';
import { refuseEmpty } from '#entities/writer/move-content.ts';
import { refuseWhileWritten } from '#entities/writer/task-with-run.ts';
import { type DestinationKind, destinationsOf, everyDestination } from './destinations.ts';

/** `future` and a time belong together. */
function scheduleOf(wish: PublishWish): { scheduledFor?: string } {
  if (wish.remote_status === 'future' && !wish.scheduled_for) {
    throw unprocessable('scheduled_for', 'A future post needs a time');
  }
  return wish.scheduled_for ? { scheduledFor: new Date(wish.scheduled_for).toISOString() } : {};
}

/**
 * The starts of publishing a content to its destinations, a run each; publishing costs no credits.
 *
 * @param kind which integrations it may go out to
 * @throws AppError as `destinationsOf`, and for a content without text or that is being written
 * @throws ImpossibleTransition for a content that cannot be published from its state
 */
export async function publishingStarts(
  em: EntityManager,
  content: Content,
  wish: PublishWish,
  kind: DestinationKind = everyDestination,
): Promise<RunStart<PublishContentInput>[]> {
  const destinations = await destinationsOf(em, content.siteId, wish.destinations, kind);
  const schedule = scheduleOf(wish);
  refuseEmpty(content);
  if (wish.remote_status !== 'draft') {
    assertTransition(contentMachine, content.status, 'published');
    await refuseWhileWritten(em, content);
  }
  return destinations.map(({ id, platform }) => ({
    contract: publishContentContract,
    input: {
      contentId: content.id,
      integrationId: id,
      remoteStatus: wish.remote_status,
      ...schedule,
    },
    title: `Publish "${content.title}" to ${platform}`,
    siteId: content.siteId,
    sectorId: content.sectorId,
    estimate: 0,
    estimateDetails: {},
  }));
}
