import { sleep } from '@temporalio/workflow';
import type {
  PublishContentInput,
  PublishContentOutput,
} from '#contracts/workflows/publisher/publish-content.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { publishToDestination } from './stages/publish-to-destination.ts';

const stages = ['wait', 'publish'] as const;

/**
 * Publishes one content to one destination: at once, at the time asked for, or, as a `future` post, by the
 * destination itself at that time.
 */
export async function publishContent(input: PublishContentInput): Promise<PublishContentOutput> {
  const control = new RunControl(input, stages);
  const { contentId, integrationId, remoteStatus, scheduledFor } = input;
  return control.toTheEnd(async () => {
    if (scheduledFor && remoteStatus !== 'future') await waitUntil(control, scheduledFor);
    control.enter('publish');
    const publication = { contentId, integrationId, remoteStatus };
    const schedule = scheduledFor && remoteStatus === 'future' ? { scheduledFor } : {};
    return publishToDestination(control, { ...publication, ...schedule }, 1);
  });
}

async function waitUntil(control: RunControl, time: string): Promise<void> {
  const milliseconds = Date.parse(time) - Date.now();
  if (milliseconds <= 0) return;
  control.enter('wait');
  await sleep(milliseconds, { summary: `until ${time}` });
}
