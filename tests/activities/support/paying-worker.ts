import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A paid call to be made; the same again: the vendor's answer to it. */
export interface PaidOrder {
  call: string;
  attempt: number;
}

/** What became of it: `calling` the vendor, `answered`, or the type of the failure. */
export interface PaidReport {
  call: string;
  state: string;
}

const processFile = fileURLToPath(new URL('paying-process.ts', import.meta.url));

/** A worker process as far as its paid calls go. */
export class PayingWorker {
  readonly #process: ChildProcess;
  readonly #ended: Promise<never>;

  private constructor(process: ChildProcess) {
    this.#process = process;
    this.#ended = once(process, 'exit').then(() => {
      throw new Error('The process of the paid calls has ended');
    });
    // Ends by a kill, too.
    this.#ended.catch(() => undefined);
  }

  static async start(url: string, accountId: string): Promise<PayingWorker> {
    const worker = new PayingWorker(fork(processFile, [url, accountId]));
    await worker.#report();
    return worker;
  }

  /** Makes a call, or has a running one answered. @returns what it came to, see {@link PaidReport} */
  async order(call: string, attempt = 1): Promise<string> {
    const report = this.#report();
    this.#process.send({ call, attempt } satisfies PaidOrder);
    return (await report).state;
  }

  async killNine(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }

  async #report(): Promise<PaidReport> {
    const [report] = await Promise.race([once(this.#process, 'message'), this.#ended]);
    return report as PaidReport;
  }
}
