import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildSpec } from '#scripts/platform/processes/child-spec.ts';
import { lastLines, openLog } from '#scripts/platform/processes/log-file.ts';

const pollMilliseconds = 100;

/** One of the platform's own processes in the hands of a test: nobody starts it again but the test. */
export class TestProcess {
  readonly #spec: ChildSpec;
  readonly #logFile: string;
  #child: ChildProcess | null = null;
  #gone: Promise<void> = Promise.resolve();

  constructor(spec: ChildSpec, logFile: string) {
    this.#spec = spec;
    this.#logFile = logFile;
  }

  /** The last lines of its log, for the message of a failed wait. */
  get log(): string {
    return lastLines(this.#logFile, 15);
  }

  /**
   * Spawns it and waits until it is ready.
   *
   * @param changes variables that differ from those of the platform, for this start only
   */
  async start(changes: Record<string, string> = {}): Promise<void> {
    const log = openLog(this.#logFile);
    const child = spawn(this.#spec.command, this.#spec.args, {
      cwd: this.#spec.workingDirectory,
      env: { ...this.#spec.environment, ...changes },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()));
    const deadline = Date.now() + this.#spec.readyWithinMilliseconds;
    while (!(await this.#spec.isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`${this.#spec.name} did not start:\n${this.log}`);
      }
      await wait(pollMilliseconds);
    }
  }

  /** What `kill -9` does: it ends in the middle of whatever it was doing. */
  async killNine(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }

  /** Asks it to end and kills it when it does not in time. */
  async stop(): Promise<void> {
    this.#child?.kill(this.#spec.stopSignal);
    const isLate = await Promise.race([
      this.#gone.then(() => false),
      wait(this.#spec.stopGraceMilliseconds, true, { ref: false }),
    ]);
    if (isLate) await this.killNine();
  }
}
