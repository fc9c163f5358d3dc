import { isCancellation, log, rootCause } from '@temporalio/workflow';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

/** A model that cannot name a batch costs the batch its names, not the run: the pillar keyword stands in. */
export async function nameGroups(
  control: RunControl,
  batch: number,
  batches: number,
): Promise<void> {
  try {
    await runAiStep(control, {
      functionName: 'auto_cluster',
      step: `name-${batch}`,
      subject: { batch },
      summary: `name groups ${batch + 1} of ${batches}`,
      from: batch / batches,
      to: (batch + 1) / batches,
    });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('Groups keep the name of their pillar keyword', { batch, error: rootCause(error) });
  }
}
