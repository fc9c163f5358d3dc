import { ApplicationFailure } from '@temporalio/workflow';
import type { ItemCounts } from '#contracts/activities/system.ts';
import type { RunBatchOutput } from '#contracts/workflows/system/run-batch.ts';

/**
 * What the items of a run came to.
 *
 * @throws ApplicationFailure of the category of the first failure when no item was completed and some failed
 */
export function judgeItems({ firstFailure, ...counts }: ItemCounts): RunBatchOutput {
  const { completed, failed, cancelled } = counts;
  if (failed === 0 || completed > 0) return counts;
  const ended =
    cancelled === 0
      ? `All ${failed} items failed.`
      : `${failed} of ${failed + cancelled} items failed, the others were cancelled.`;
  const why = firstFailure ? ` The first: ${firstFailure.message}` : '';
  throw ApplicationFailure.nonRetryable(ended + why, firstFailure?.category ?? 'internal');
}
