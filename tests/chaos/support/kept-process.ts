import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildSpec } from '#scripts/platform/processes/child-spec.ts';
import { lastLines, openLog } from '#scripts/platform/processes/log-file.ts';

const pollMilliseconds = 250;
/** What a supervisor of a real deployment waits, too, before it starts again what has ended. */
const restartMilliseconds = 500;
const shownLogLines = 15;

/** A process that is started again whenever it ends, as every deployment does it, and killed on purpose. */
export class KeptProcess {
  readonly #spec: ChildSpec;
  readonly #logFile: string;
  readonly #onReady: () => Promise<void>;
  #child: ChildProcess | null = null;
  #gone: Promise<void> = Promise.resolve();
  #downUntil = 0;
  #isStopped = false;
  /** How often it has ended without being killed: a part that cannot go on without another may do so. */
  unplannedEnds = 0;

  /** @param onReady what is to be told to it after every start */
  constructor(spec: ChildSpec, logFile: string, onReady: () => Promise<void> = async () => {}) {
    this.#spec = spec;
    this.#logFile = logFile;
    this.#onReady = onReady;
  }

  /** The last lines of its log, for the message of a failed wait. */
  get log(): string {
    return lastLines(this.#logFile, shownLogLines);
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    this.#spawn();
    await this.untilReady();
  }

  /** Waits until it does its work again. */
  async untilReady(): Promise<void> {
    const deadline = Date.now() + this.#spec.readyWithinMilliseconds;
    while (!(await this.#spec.isReady())) {
      if (this.#isStopped) return;
      if (Date.now() > deadline) throw new Error(`${this.#spec.name} is not ready:\n${this.log}`);
      await wait(pollMilliseconds);
    }
    await this.#onReady();
  }

  /** What `kill -9` does to it once it lives; it stays away for so long. */
  async killNine(downMilliseconds: number): Promise<void> {
    while (this.#child?.exitCode !== null || this.#child.signalCode !== null) {
      await wait(pollMilliseconds);
    }
    this.#downUntil = Date.now() + downMilliseconds;
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }

  /** It stays where it is but answers nobody, as behind a network that drops everything, until `thaw`. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Ends it for good; its data is thrown away with it, so there is nothing to end gracefully. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }

  #spawn(): void {
    const { command, args, environment, workingDirectory, user } = this.#spec;
    const log = openLog(this.#logFile);
    const child = spawn(command, args, {
      cwd: workingDirectory,
      env: environment,
      stdio: ['ignore', log, log],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    closeSync(log);
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()));
    void this.#gone.then(() => this.#startAgain());
  }

  async #startAgain(): Promise<void> {
    if (Date.now() > this.#downUntil) this.unplannedEnds += 1;
    await wait(Math.max(restartMilliseconds, this.#downUntil - Date.now()));
    if (this.#isStopped) return;
    this.#spawn();
    // What it is told after its start is told again when it is killed meanwhile.
    await this.untilReady().catch(() => undefined);
  }
}
