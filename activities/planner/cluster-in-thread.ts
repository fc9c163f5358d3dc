import { Worker } from 'node:worker_threads';
import type { ClusterableKeyword, ClusterResult } from '#domain/planner/cluster-keywords.ts';

/**
 * Groups keywords in a thread of its own: thousands take seconds of processor time, during which this
 * process must go on answering the server and the other tenants' steps.
 *
 * @throws the signal's reason when it aborts; the thread is ended with it
 */
export function clusterInThread(
  keywords: ClusterableKeyword[],
  signal: AbortSignal,
): Promise<ClusterResult> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./cluster-thread.ts', import.meta.url), {
      workerData: keywords,
    });
    const abort = () => {
      reject(signal.reason as Error);
      void thread.terminate();
    };
    signal.addEventListener('abort', abort, { once: true });
    thread.once('message', (result: ClusterResult) => resolve(result));
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal.removeEventListener('abort', abort);
      if (code !== 0) reject(new Error(`The clustering thread ended with code ${code}`));
    });
  });
}
