import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

interface ThreadLimits {
  /** From the start of the thread to its answer. */
  milliseconds: number;
  /** Of the thread's heap. */
  megabytes: number;
  signal: AbortSignal;
}

/**
 * Starts a thread with `data`, waits for its one answer and ends it: whatever a stranger has sent, it holds up
 * nobody but its own thread, and not for long.
 *
 * @returns null where the thread took too much time or memory, or failed
 * @throws the signal's reason when it aborts; the thread has ended by then
 */
export async function answerInThread<Answer>(
  file: URL,
  data: unknown,
  { milliseconds, megabytes, signal }: ThreadLimits,
): Promise<Answer | null> {
  signal.throwIfAborted();
  const thread = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const ends = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  try {
    const [answer] = (await Promise.race([
      once(thread, 'message', { signal: ends }),
      once(thread, 'exit', { signal: ends }).then(() => [null]),
    ])) as [Answer | null];
    return answer;
  } catch {
    signal.throwIfAborted();
    return null;
  } finally {
    await thread.terminate();
  }
}
