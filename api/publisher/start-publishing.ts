import type { EntityManager } from '@mikro-orm/postgresql';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import type { AcceptedRun } from '#contracts/api/shared/accepted.ts';
import type { PublishWish } from '#contracts/api/writer/content.ts';
import type { DestinationKind } from '#entities/publisher/destinations.ts';
import { publishingStarts } from '#entities/publisher/publishing-starts.ts';
import { startItems } from '#entities/system/start-batch.ts';
import type { Content } from '#entities/writer/content.ts';

type StartingCall = Parameters<typeof accepted>[0] & {
  em: EntityManager;
};

/**
 * Starts publishing a content to its destinations, a run each.
 *
 * @param kind which integrations it may go out to
 * @throws as `publishingStarts`
 */
export async function startPublishing(
  call: StartingCall,
  content: Content,
  wish: PublishWish,
  kind?: DestinationKind,
): Promise<AcceptedRun> {
  const started = await call.em.transactional(async (em) => {
    const starts = await publishingStarts(em, content, wish, kind);
    const title = `Publish "${content.title}" to ${starts.length} destinations`;
    return startItems(em, starterOf(call), title, starts);
  });
  return accepted(call, started);
}
