import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { UnreadablePage } from './page-reader.ts';

/** What an extracting thread is started with. */
export interface ExtractThreadData {
  body: Uint8Array;
  contentType: string;
}

/** What it answers: the page, or why it is none. */
export type ExtractThreadAnswer = { title: string; text: string } | { unreadable: string };

/** A page takes a tenth of a second; some are made to take hours. */
const mostMilliseconds = 8000;

/** Of the thread's heap: some hundred times a large page. */
const mostMegabytes = 256;

/**
 * Takes the text out of a page in a thread of its own: whatever a stranger's page is, it holds up nobody, and a
 * page that takes too long or too much memory is given up.
 *
 * @throws UnreadablePage
 * @throws the signal's reason when it aborts; the thread has ended by then
 */
export async function extractInThread(
  body: Buffer,
  contentType: string,
  signal: AbortSignal,
): Promise<{ title: string; text: string }> {
  const workerData: ExtractThreadData = { body, contentType };
  const thread = new Worker(new URL('./extract-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const ends = AbortSignal.any([signal, AbortSignal.timeout(mostMilliseconds)]);
  try {
    const [answer] = (await Promise.race([
      once(thread, 'message', { signal: ends }),
      once(thread, 'exit', { signal: ends }).then(() => [{ unreadable: takesTooMuch }]),
    ])) as [ExtractThreadAnswer];
    if ('unreadable' in answer) throw new UnreadablePage(answer.unreadable);
    return answer;
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof UnreadablePage ? error : new UnreadablePage(takesTooMuch);
  } finally {
    await thread.terminate();
  }
}

const takesTooMuch = 'The page cannot be taken apart.';
