import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type {
  FailPublicationInput,
  PublishedPost,
  SavePublicationInput,
} from '#contracts/activities/publisher.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { tellWaitingRuns } from '#entities/writer/waiting-run.ts';

/** Writes down what the destination holds; a post that is public makes the content published. */
export function createSavePublication({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function savePublication(input: SavePublicationInput): Promise<void> {
    const { recordId, post } = input;
    await orm.em.transactional(async (em) => {
      const record = await em.findOneOrFail(PublishingRecord, { id: recordId });
      await em.nativeUpdate(
        PublishingRecord,
        { id: recordId },
        {
          destinationId: post.remoteId,
          destinationUrl: post.remoteUrl,
          contentVersion: post.contentVersion,
          warnings: post.warnings,
          status: 'published',
          publishedAt: new Date(),
          error: null,
        },
      );
      await advanceContent(em, record, post, input.runId);
      const message = `Published at ${post.remoteUrl}`;
      await recordProgress(em, { ...input, message, counts: { published: 1 } });
    });
  };
}

/**
 * The explicit publish counts as approval by whoever started it. A remote draft leaves the content in its
 * own state; a post that waits for its day at the destination makes it approved (spec/publishing.md).
 */
async function advanceContent(
  em: EntityManager,
  record: PublishingRecord,
  post: PublishedPost,
  runId: string,
): Promise<void> {
  if (record.remoteStatus === 'draft') return;
  const content = await em.findOneOrFail(Content, { id: record.contentId });
  const run = await em.findOneOrFail(Run, { id: runId });
  const status = post.remoteStatus === 'publish' ? 'published' : 'approved';
  await em.nativeUpdate(
    Content,
    { id: content.id },
    {
      status: content.status === 'published' ? 'published' : status,
      externalUrl: post.remoteUrl,
      // What was changed while it was on its way out is changed since publishing.
      publishedVersion: post.contentVersion,
      approvedAt: content.approvedAt ?? new Date(),
      approvedBy: content.approvedBy ?? run.startedByUserId ?? null,
    },
  );
  await tellWaitingRuns(em, content);
}

/** Undo of "publishing": a record that did not get out says why; one that did stays as it is. */
export function createFailPublication({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function failPublication(input: FailPublicationInput): Promise<void> {
    const { contentId, integrationId, reason } = input;
    await orm.em.nativeUpdate(
      PublishingRecord,
      { contentId, integrationId, status: 'publishing' },
      { status: 'failed', error: reason.slice(0, 500) },
    );
  };
}
