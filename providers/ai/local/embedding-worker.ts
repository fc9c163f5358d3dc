import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion, ThreadSetup } from './thread-messages.ts';

type Vectors = Extract<ThreadAnswer, { numbers: unknown }>;

interface Waiting {
  resolve: (vectors: Vectors) => void;
  reject: (error: Error) => void;
}

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
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #asked = 0;

  constructor(setup: ThreadSetup) {
    this.#setup = setup;
  }

  /**
   * @throws ModelRefused for what the model or its library says
   * @throws Error where the thread has died
   */
  ask(texts: string[]): Promise<Vectors> {
    this.#thread ??= this.#start();
    const thread = this.#thread;
    this.#asked += 1;
    const question: ThreadQuestion = { id: this.#asked, texts };
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.id, { resolve, reject });
      thread.ref();
      thread.postMessage(question);
    });
  }

  #start(): Worker {
    const thread = new Worker(new URL('./embedding-thread.ts', import.meta.url), {
      workerData: this.#setup,
    });
    thread.on('message', (answer: ThreadAnswer) => this.#settle(thread, answer));
    const onEnd = (reason: Error) => {
      if (this.#thread === thread) this.#thread = undefined;
      for (const { reject } of this.#waiting.values()) reject(reason);
      this.#waiting.clear();
    };
    thread.on('error', onEnd);
    thread.on('exit', (code) => onEnd(new Error(`The model's thread ended with code ${code}`)));
    return thread;
  }

  #settle(thread: Worker, answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) thread.unref();
    if ('reason' in answer) waiting?.reject(new ModelRefused(answer.reason));
    else waiting?.resolve(answer);
  }
}
