import { CancellationScope } from '@temporalio/workflow';

/**
 * Does the work of each index from `from` up to and without `to`, `size` of them at a time. The first
 * failure cancels the others, waits for them and is thrown.
 */
export async function inWindow(
  { from, to, size }: { from: number; to: number; size: number },
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = from;
  const lane = async () => {
    while (next < to) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await CancellationScope.cancellable(async () => {
    const lanes = Array.from({ length: Math.min(size, to - from) }, lane);
    try {
      await Promise.all(lanes);
    } catch (error) {
      CancellationScope.current().cancel();
      // None may go on beside the clean-up that follows.
      await Promise.allSettled(lanes);
      throw error;
    }
  });
}
