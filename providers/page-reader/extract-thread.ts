import { parentPort, workerData } from 'node:worker_threads';
import type { ExtractThreadAnswer, ExtractThreadData } from './extract-in-thread.ts';
import { extractText } from './extract-text.ts';
import { UnreadablePage } from './page-reader.ts';

/** The thread's whole work: reads the page it was started with and answers once. */
const { body, contentType } = workerData as ExtractThreadData;
parentPort?.postMessage(answer());

function answer(): ExtractThreadAnswer {
  try {
    return extractText(Buffer.from(body), contentType);
  } catch (error) {
    if (error instanceof UnreadablePage) return { unreadable: error.message };
    throw error;
  }
}
