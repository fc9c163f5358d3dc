import { patched } from '@temporalio/workflow';

/**
 * What both answer. Where one of them is cancelled, the other is waited for before its error is thrown: what it
 * has paid for is stored before the run ends. Runs of before did not wait.
 */
export async function bothToTheEnd<One, Other>(
  both: readonly [Promise<One> | One, Promise<Other> | Other],
): Promise<[One, Other]> {
  try {
    return await Promise.all(both);
  } catch (error) {
    if (patched('both-to-the-end')) await Promise.allSettled(both);
    throw error;
  }
}
