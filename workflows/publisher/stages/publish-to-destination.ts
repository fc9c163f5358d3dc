import { CancellationScope, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { PublisherActivities } from '#contracts/activities/publisher.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, remotePublishing } from '#workflows/shared/activity-options.ts';
import { describeFailure } from '#workflows/shared/describe-failure.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

// Readiness and the record are milliseconds of database work.
const { preparePublication, savePublication, failPublication } =
  proxyLocalActivities<PublisherActivities>(databaseWork);

// The destination's own queue: a slow site delays only posts to sites like it.
const { publishPost } = proxyActivities<PublisherActivities>({
  ...remotePublishing,
  taskQueue: taskQueues.wordPress,
});

interface Publication {
  contentId: string;
  integrationId: string;
  remoteStatus: 'draft' | 'publish' | 'future';
  /** ISO 8601, UTC: when the destination itself publishes a `future` post. */
  scheduledFor?: string;
  /** It was reviewed first: it goes out only while that approval stands. */
  mustBeApproved?: boolean;
}

/**
 * Puts one content on one destination and reads it back. Its record is marked before the post is sent; a
 * failure or a cancellation marks it again, so that none is "publishing" for ever. A post that was sent is
 * recorded also when the run is cancelled meanwhile.
 */
export async function publishToDestination(
  control: RunControl,
  publication: Publication,
  fraction: number,
): Promise<{ recordId: string; destinationUrl: string }> {
  await control.whilePaused();
  try {
    return await publish(control, publication, fraction);
  } catch (error) {
    const { accountId } = control.input;
    const { contentId, integrationId } = publication;
    const reason = describeFailure(error, 'publish').error.message;
    await CancellationScope.nonCancellable(() =>
      failPublication.executeWithOptions({ summary: 'note the failed publication' }, [
        { accountId, contentId, integrationId, reason },
      ]),
    );
    throw error;
  }
}

async function publish(
  control: RunControl,
  publication: Publication,
  fraction: number,
): Promise<{ recordId: string; destinationUrl: string }> {
  const { recordId } = await preparePublication.executeWithOptions({ summary: 'check readiness' }, [
    { ...control.at(fraction * 0.5), ...publication },
  ]);
  const { accountId } = control.input;
  const post = await publishPost.executeWithOptions({ summary: 'publish and read back' }, [
    { accountId, recordId },
  ]);
  await CancellationScope.nonCancellable(() =>
    savePublication.executeWithOptions({ summary: 'record the publication' }, [
      { ...control.at(fraction), recordId, post },
    ]),
  );
  control.note('Published', { published: 1 });
  return { recordId, destinationUrl: post.remoteUrl };
}
