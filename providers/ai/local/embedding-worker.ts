import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadSetup } from './thread-messages.ts';

type Vectors = Extract<ThreadAnswer, { numbers: unknown }>;

/** The model could not be loaded or could not read a text: it will not the next time either. */
export class ModelRefused extends Error {
  override readonly name = 'ModelRefused';
}

/**
 * The thread that holds the model. It starts with the first question, keeps the weights in memory, and lets the
 * process end while nobody waits. One that has died is followed by another at the next question.
 */
export class EmbeddingWorker {
  readonly #setup: ThreadSetup;
  #thread: Worker | undefined;

  constructor(setup: ThreadSetup) {
    this.#setup = setup;
  }

  /**
   * One question at a time; the caller waits for the answer before the next.
   *
   * @throws ModelRefused for what the model or its library says
   * @throws Error where the thread has died
   */
  async ask(texts: string[]): Promise<Vectors> {
    this.#thread ??= this.#start();
    const thread = this.#thread;
    thread.ref();
    thread.postMessage(texts);
    const answer = await answerOf(thread);
    thread.unref();
    if ('reason' in answer) throw new ModelRefused(answer.reason);
    return answer;
  }

  #start(): Worker {
    const thread = new Worker(new URL('./embedding-thread.ts', import.meta.url), {
      workerData: this.#setup,
    });
    // An exit follows, which whoever waits hears of; without a listener the process would end, too.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      if (this.#thread === thread) this.#thread = undefined;
    });
    return thread;
  }
}

async function answerOf(thread: Worker): Promise<ThreadAnswer> {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    const [answer] = (await Promise.race([
      once(thread, 'message', { signal }),
      once(thread, 'exit', { signal }).then(([code]) => {
        throw new Error(`The model's thread ended with code ${code}`);
      }),
    ])) as [ThreadAnswer];
    return answer;
  } finally {
    listening.abort();
  }
}
