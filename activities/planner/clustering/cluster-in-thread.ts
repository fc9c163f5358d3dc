import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type {
  ClusterableKeyword,
  ClusterOptions,
  ClusterResult,
} from '#domain/planner/cluster-types.ts';

/** What a clustering thread is started with. */
export interface ClusterThreadData {
  keywords: ClusterableKeyword[];
  options: ClusterOptions;
}

/**
 * Groups keywords in a thread of its own: thousands take seconds of processor time, during which this
 * process must go on answering the server and the other tenants' steps.
 *
 * @param keywords their vectors are handed over to the thread and are empty afterwards
 * @throws the signal's reason when it aborts, and what the thread threw; the thread has ended by then
 */
export async function clusterInThread(
  keywords: ClusterableKeyword[],
  options: ClusterOptions,
  signal: AbortSignal,
): Promise<ClusterResult> {
  signal.throwIfAborted();
  const workerData: ClusterThreadData = { keywords, options };
  const thread = new Worker(new URL('./cluster-thread.ts', import.meta.url), {
    workerData,
    transferList: ownBuffers(keywords),
  });
  try {
    const [result] = (await Promise.race([
      once(thread, 'message', { signal }),
      once(thread, 'exit', { signal }).then(([code]) => {
        throw new Error(`The clustering thread ended with code ${code} and no answer`);
      }),
    ])) as [ClusterResult];
    return result;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await thread.terminate();
  }
}

/** Each once: keywords may share a buffer, and nothing can be handed over twice. */
function ownBuffers(keywords: readonly ClusterableKeyword[]): ArrayBuffer[] {
  const buffers = new Set(keywords.map(({ vector }) => vector?.buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}
