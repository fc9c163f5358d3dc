import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type {
  FailPublicationInput,
  SavePublicationInput,
} from '#contracts/activities/publisher.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Content } from '#entities/writer/content.ts';

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
      // A remote draft leaves the content in its own state (spec/publishing.md).
      if (record.remoteStatus !== 'draft') {
        const { contentId } = record;
        await em.nativeUpdate(
          Content,
          { id: contentId },
          {
            status: 'published',
            externalUrl: post.remoteUrl,
            approvedAt: new Date(),
          },
        );
      }
      const message = `Published at ${post.remoteUrl}`;
      await recordProgress(em, { ...input, message, counts: { published: 1 } });
    });
  };
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
