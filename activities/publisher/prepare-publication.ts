import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { PreparePublicationInput } from '#contracts/activities/publisher.ts';
import { AppError, conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { missingForPublication } from '#entities/publisher/missing-for-publication.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Content } from '#entities/writer/content.ts';

/** Checks that a content may go out and marks its record for this destination, before anything is sent. */
export function createPreparePublication({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function preparePublication(
    input: PreparePublicationInput,
  ): Promise<{ recordId: string }> {
    return orm.em.transactional(async (em) => {
      await refuseEndedRun(em, input.runId);
      const content = await em.findOne(Content, { id: input.contentId, deletedAt: null });
      const integration = await em.findOne(SiteIntegration, { id: input.integrationId });
      if (!content || !integration) throw new AppError('not_found');
      if (input.mustBeApproved) refuseUnapproved(content);
      await refuseUnready(em, content, integration);
      const recordId = await markRecord(em, input, content, integration);
      await recordProgress(em, { ...input, message: `Publishing "${content.title}"` });
      return { recordId };
    });
  };
}

/** Somebody may have taken the approval back while the run was paused. */
function refuseUnapproved({ status }: Content): void {
  if (status === 'approved' || status === 'published') return;
  throw conflict(`The content is ${status} by now and was not published; approve it first.`);
}

async function refuseUnready(
  em: EntityManager,
  content: Content,
  integration: SiteIntegration,
): Promise<void> {
  const missing = await missingForPublication(em, content, integration);
  if (missing.length > 0) throw unprocessable('content_id', missing.join(' '));
}

async function markRecord(
  em: EntityManager,
  input: PreparePublicationInput,
  content: Content,
  integration: SiteIntegration,
): Promise<string> {
  const { accountId, runId, contentId, integrationId, remoteStatus } = input;
  const record = await em.upsert(
    PublishingRecord,
    {
      accountId,
      siteId: content.siteId,
      sectorId: content.sectorId,
      contentId,
      integrationId,
      runId,
      remoteStatus,
      scheduledFor: input.scheduledFor ? new Date(input.scheduledFor) : null,
      destination: `${integration.platform} - ${new URL(integration.remoteKey).host}`,
      status: 'publishing',
      error: null,
    },
    { onConflictFields: ['contentId', 'integrationId'], onConflictExcludeFields: ['id'] },
  );
  return record.id;
}
