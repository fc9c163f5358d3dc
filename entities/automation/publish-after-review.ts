import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import {
  type ContentPipelineInput,
  contentPipelineContract,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { contentMachine } from '#domain/writer/states.ts';
import { destinationsOf, everyDestination } from '#entities/publisher/destinations.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Content } from '#entities/writer/content.ts';
import { refuseEmpty } from '#entities/writer/move-content.ts';
import { reviewSettingsOf } from '#entities/writer/review-settings-of.ts';
import { refuseWhileWritten } from '#entities/writer/task-with-run.ts';
import { refuseWhileInPipeline } from '#entities/writer/waiting-run.ts';

/**
 * The start of what a rule publishes: nobody has asked for this text, so it goes through its review first. Approved
 * already, it passes at once; else a person approves it, or the rule itself where the site's settings hold it for a
 * time in which it can be rejected.
 *
 * @throws AppError as `destinationsOf`, and for a content without text, that is being written, is in another pipeline's hands or was turned down
 * @throws ImpossibleTransition for a content that cannot be published from its state
 */
export async function publishAfterReview(
  em: EntityManager,
  content: Content,
  destinationIds: readonly string[] | undefined,
): Promise<RunStart<ContentPipelineInput>> {
  const { id: contentId, siteId, sectorId, title } = content;
  const destinations = await destinationsOf(em, siteId, destinationIds, everyDestination);
  refuseEmpty(content);
  assertTransition(contentMachine, content.status, 'published');
  await refuseWhileWritten(em, content);
  await refuseWhileInPipeline(em, content);
  if (content.rejectReason != null) {
    throw conflict(
      `"${title}" was rejected (${content.rejectReason}): only a person publishes it.`,
    );
  }
  const review = await reviewSettingsOf(em, siteId);
  return {
    contract: contentPipelineContract,
    input: {
      subject: { contentId },
      stages: ['review', 'publish'],
      destinations: destinations.map(({ id: integrationId }) => ({
        integrationId,
        remoteStatus: 'publish',
      })),
      review: { ...review, hold: review.hold && { ...review.hold, by: 'rule' } },
    },
    title: `Publish "${title}"`,
    siteId,
    sectorId,
    estimate: 0,
    estimateDetails: {},
  };
}
