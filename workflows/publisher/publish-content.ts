import { sleep } from '@temporalio/workflow';
import type {
  PublishContentInput,
  PublishContentOutput,
} from '#contracts/workflows/publisher/publish-content.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { publishToDestination } from './stages/publish-to-destination.ts';

const stages = ['wait', 'publish'] as const;

/** Publishes one content to one destination, at once or at the time asked for. */
export async function publishContent(input: PublishContentInput): Promise<PublishContentOutput> {
  const control = new RunControl(input, stages);
  const { contentId, integrationId, remoteStatus, scheduledFor } = input;
  return control.toTheEnd(async () => {
    const wait = scheduledFor ? Date.parse(scheduledFor) - Date.now() : 0;
    if (wait > 0) {
      control.enter('wait');
      await sleep(wait, { summary: `until ${scheduledFor}` });
    }
    control.enter('publish');
    const publication = { contentId, integrationId, remoteStatus };
    return publishToDestination(control, publication, 1);
  });
}
