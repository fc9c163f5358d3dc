import type { EntityManager } from '@mikro-orm/postgresql';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import type { AcceptedRun } from '#contracts/api/shared/accepted.ts';
import type { PublishWish } from '#contracts/api/writer/content.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import {
  type PublishContentInput,
  publishContentContract,
} from '#contracts/workflows/publisher/publish-content.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { contentMachine } from '#domain/writer/states.ts';
import { startItems } from '#entities/system/start-batch.ts';
import type { Content } from '#entities/writer/content.ts';
import { refuseEmpty } from '#entities/writer/move-content.ts';
import { refuseWhileWritten } from '#entities/writer/task-with-run.ts';
import { type DestinationKind, destinationsOf, everyDestination } from './destinations.ts';

type StartingCall = Parameters<typeof accepted>[0] & {
  em: EntityManager;
};

/** `future` and a time belong together. */
function scheduleOf(wish: PublishWish): { scheduledFor?: string } {
  if (wish.remote_status === 'future' && !wish.scheduled_for) {
    throw unprocessable('scheduled_for', 'A future post needs a time');
  }
  return wish.scheduled_for ? { scheduledFor: new Date(wish.scheduled_for).toISOString() } : {};
}

/**
 * Starts publishing a content to its destinations, a run each; publishing costs no credits.
 *
 * @param kind which integrations it may go out to
 * @throws ImpossibleTransition for a content that cannot be published from its state
 */
export async function startPublishing(
  call: StartingCall,
  content: Content,
  wish: PublishWish,
  kind: DestinationKind = everyDestination,
): Promise<AcceptedRun> {
  const started = await call.em.transactional(async (em) => {
    const destinations = await destinationsOf(em, content.siteId, wish.destinations, kind);
    const schedule = scheduleOf(wish);
    refuseEmpty(content);
    if (wish.remote_status !== 'draft') {
      assertTransition(contentMachine, content.status, 'published');
      await refuseWhileWritten(em, content);
    }
    return startItems<PublishContentInput>(
      em,
      starterOf(call),
      `Publish "${content.title}" to ${destinations.length} destinations`,
      destinations.map(({ id, platform }) => ({
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
      })),
    );
  });
  return accepted(call, started);
}
