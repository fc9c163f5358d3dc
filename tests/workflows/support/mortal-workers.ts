import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MortalMessage } from './mortal-message.ts';

const workerFile = fileURLToPath(new URL('mortal-worker.ts', import.meta.url));

/** A worker in a process of its own, which can be killed, and what it has told. */
export class MortalWorker {
  readonly messages: MortalMessage[] = [];
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
    process.on('message', (message: MortalMessage) => this.messages.push(message));
  }

  /** Starts one and waits until it polls. */
  static async start(...options: string[]): Promise<MortalWorker> {
    const worker = new MortalWorker(fork(workerFile, options));
    const ended = once(worker.#process, 'exit').then(([code]) => {
      throw new Error(`The worker ended while starting (exit code ${String(code)})`);
    });
    while (worker.messages.length === 0) {
      await Promise.race([once(worker.#process, 'message'), ended]);
    }
    // Ends by a kill from here on.
    ended.catch(() => undefined);
    return worker;
  }

  /** Steps that were made, or that stand in the middle, of a workflow and its children, or of all. */
  stepsOf(workflowId: string | null, kind: 'made' | 'stuck'): string[] {
    return this.messages.flatMap((message) =>
      message.kind === kind &&
      (workflowId === null || `${message.workflowId}/`.startsWith(`${workflowId}/`))
        ? [message.line]
        : [],
    );
  }

  async killNine(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }
}
