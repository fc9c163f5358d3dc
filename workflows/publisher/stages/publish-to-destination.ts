import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { PublisherActivities } from '#contracts/activities/publisher.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, remotePublishing } from '#workflows/shared/activity-options.ts';
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
}

/**
 * Puts one content on one destination and reads it back. Its record is marked before the post is sent,
 * so that a failure or a cancellation leaves a record that says so and not one that is "publishing" for ever.
 */
export async function publishToDestination(
  control: RunControl,
  publication: Publication,
  fraction: number,
): Promise<{ recordId: string; destinationUrl: string }> {
  await control.whilePaused();
  const { accountId } = control.input;
  const { integrationId } = publication;
  control.undoWith(async ({ error }) => {
    await failPublication.executeWithOptions({ summary: 'note the failed publication' }, [
      { accountId, contentId: publication.contentId, integrationId, reason: error.message },
    ]);
  });
  const { recordId } = await preparePublication.executeWithOptions({ summary: 'check readiness' }, [
    { ...control.at(fraction * 0.5), ...publication },
  ]);
  const post = await publishPost.executeWithOptions({ summary: 'publish and read back' }, [
    { accountId, recordId },
  ]);
  await savePublication.executeWithOptions({ summary: 'record the publication' }, [
    { ...control.at(fraction), recordId, post },
  ]);
  control.note('Published', { published: 1 });
  return { recordId, destinationUrl: post.remoteUrl };
}
