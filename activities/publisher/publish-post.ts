import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeatToTheEnd } from '#activities/shared/heartbeat.ts';
import type { PublishedPost, PublishPostInput } from '#contracts/activities/publisher.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { RemoteMedia } from '#entities/publisher/remote-media.ts';
import type { CmsPublication } from '#providers/cms/cms-adapter.ts';
import { buildPost } from './build-post.ts';
import { connectDestination } from './connect-destination.ts';

/** More warnings than this say the same thing again. */
const mostWarnings = 20;

/**
 * Writes the post to the destination and reads it back. The adapter looks for what an earlier attempt may
 * have left before it creates anything; uploaded files are remembered at once, so that a retry after a
 * crash uploads only what is missing.
 */
export function createPublishPost(dependencies: ActivityDependencies) {
  return async function publishPost({ recordId }: PublishPostInput): Promise<PublishedPost> {
    const { record, adapter, post, contentVersion } = await gather(dependencies, recordId);
    const publication = await withHeartbeatToTheEnd((signal) => adapter.publish(post, signal));
    await rememberMedia(dependencies, record, publication);
    const { remoteId, remoteUrl, remoteStatus, warnings } = publication;
    return {
      remoteId,
      remoteUrl,
      remoteStatus,
      contentVersion,
      warnings: warnings.slice(0, mostWarnings),
    };
  };
}

/** Everything of the database in one short transaction: none is open while the destination is talked to. */
async function gather(dependencies: ActivityDependencies, recordId: string) {
  return dependencies.orm.em.transactional(async (em) => {
    const record = await em.findOneOrFail(PublishingRecord, { id: recordId });
    const adapter = await connectDestination(dependencies, em, record.integrationId);
    const { post, contentVersion } = await buildPost(dependencies, em, record);
    await em.nativeUpdate(PublishingRecord, { id: recordId }, { attempt: record.attempt + 1 });
    return { record, adapter, post, contentVersion };
  });
}

async function rememberMedia(
  { orm }: ActivityDependencies,
  record: PublishingRecord,
  publication: CmsPublication,
): Promise<void> {
  const { accountId, siteId, integrationId } = record;
  const rows = publication.media.map((media) => ({
    accountId,
    siteId,
    integrationId,
    sha256: media.hash,
    remoteId: media.id,
    remoteUrl: media.url,
  }));
  if (rows.length === 0) return;
  await orm.em.upsertMany(RemoteMedia, rows, {
    onConflictFields: ['integrationId', 'sha256'],
    onConflictAction: 'ignore',
  });
}
