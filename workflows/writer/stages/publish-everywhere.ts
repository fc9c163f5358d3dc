import { isCancellation } from '@temporalio/workflow';
import type { PipelineDestination } from '#contracts/workflows/writer/content-pipeline.ts';
import { publishToDestination } from '#workflows/publisher/stages/publish-to-destination.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

/**
 * The stage `publish`. One destination's failure leaves the others; the run fails with the first one when all
 * have been tried.
 *
 * @returns how many destinations hold the content
 */
export async function publishEverywhere(
  control: RunControl,
  content: { contentId: string; mustBeApproved?: boolean },
  destinations: readonly PipelineDestination[],
): Promise<number> {
  const failures: unknown[] = [];
  let published = 0;
  for (const [index, destination] of destinations.entries()) {
    const fraction = (index + 1) / destinations.length;
    try {
      await publishToDestination(control, { ...content, ...destination }, fraction);
      published += 1;
      control.keep({ published });
    } catch (error) {
      if (isCancellation(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return published;
}
