import { answerInThread } from './answer-in-thread.ts';
import { UnreadablePage } from './page-reader.ts';

/** What an extracting thread is started with. */
export interface ExtractThreadData {
  body: Uint8Array;
  contentType: string;
}

/** What it answers: the page, or why it is none. */
export type ExtractThreadAnswer = { title: string; text: string } | { unreadable: string };

/** A page takes a tenth of a second; some are made to take hours. Memory: some hundred times a large page. */
const limits = { milliseconds: 8000, megabytes: 256 };

/**
 * Takes the text out of a page in a thread of its own: a page that takes too long or too much memory is given up.
 *
 * @throws UnreadablePage
 * @throws the signal's reason when it aborts
 */
export async function extractInThread(
  body: Buffer,
  contentType: string,
  signal: AbortSignal,
): Promise<{ title: string; text: string }> {
  const data: ExtractThreadData = { body, contentType };
  const file = new URL('./extract-thread.ts', import.meta.url);
  const answer = await answerInThread<ExtractThreadAnswer>(file, data, { ...limits, signal });
  if (answer === null) throw new UnreadablePage('The page cannot be taken apart.');
  if ('unreadable' in answer) throw new UnreadablePage(answer.unreadable);
  return answer;
}
