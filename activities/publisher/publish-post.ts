import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { PublishedPost, PublishPostInput } from '#contracts/activities/publisher.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { RemoteMedia } from '#entities/publisher/remote-media.ts';
import type { CmsPublication } from '#providers/cms/cms-adapter.ts';
import { buildPost } from './build-post.ts';

/** More warnings than this say the same thing again. */
const mostWarnings = 20;

/**
 * Writes the post to the destination and reads it back. The adapter looks for what an earlier attempt may
 * have left before it creates anything; uploaded files are remembered at once, so that a retry after a
 * crash uploads only what is missing.
 */
export function createPublishPost(dependencies: ActivityDependencies) {
  const { orm, connectCms, decrypt } = dependencies;
  return async function publishPost({ recordId }: PublishPostInput): Promise<PublishedPost> {
    const record = await orm.em.findOneOrFail(PublishingRecord, { id: recordId });
    const integration = await orm.em.findOneOrFail(SiteIntegration, { id: record.integrationId });
    const { username, site_url: siteUrl } = integration.config as {
      username: string;
      site_url: string;
    };
    const secrets = JSON.parse(decrypt(integration.credentials, integration.id)) as {
      application_password: string;
    };
    const adapter = connectCms({
      siteUrl,
      username,
      applicationPassword: secrets.application_password,
    });
    const { post, contentVersion } = await buildPost(dependencies, record);
    await orm.em.nativeUpdate(PublishingRecord, { id: recordId }, { attempt: record.attempt + 1 });
    const publication = await withHeartbeat((signal) => adapter.publish(post, signal));
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
