import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../launch-error.ts';
import type { ChildEvent, ChildSpec } from './child-spec.ts';
import { identify, type ProcessIdentity } from './identity.ts';
import { lastLines, openLog } from './log-file.ts';

const pollMilliseconds = 100;
const firstRestartMilliseconds = 500;
const longestRestartMilliseconds = 10_000;
/** One that lived this long is healthy again: its next crash starts the back-off anew. */
const healthyAfterMilliseconds = 30_000;
const shownLogLines = 25;

/** One process kept alive: started, watched, started again after a crash, stopped once. */
export class ManagedChild {
  readonly spec: ChildSpec;
  readonly logFile: string;
  readonly #tell: (event: ChildEvent) => void;
  readonly #stopping = new AbortController();
  #process: ChildProcess | null = null;
  #identity: ProcessIdentity | null = null;
  #startedAt = 0;
  #crashes = 0;
  #hasBeenReady = false;

  constructor(spec: ChildSpec, logFile: string, tell: (event: ChildEvent) => void) {
    this.spec = spec;
    this.logFile = logFile;
    this.#tell = tell;
  }

  /** The running process, null while there is none. */
  get identity(): ProcessIdentity | null {
    return this.#identity;
  }

  /**
   * Spawns it and waits until it is ready. From then on a crash is healed.
   *
   * @throws LaunchError when it ends or is not ready in time, with the end of its log
   */
  async start(): Promise<void> {
    const began = Date.now();
    const ended = this.#spawn();
    const outcome = await Promise.race([ended, this.#untilReady()]);
    if (this.#stopping.signal.aborted)
      throw new LaunchError(`${this.spec.name} was stopped while starting`);
    if (outcome !== 'ready') {
      throw new LaunchError(
        `${this.spec.name} did not start: ${outcome}\n${lastLines(this.logFile, shownLogLines)}\nLog: ${this.logFile}`,
      );
    }
    this.#hasBeenReady = true;
    this.#tell({ kind: 'ready', name: this.spec.name, seconds: (Date.now() - began) / 1_000 });
  }

  /** Ends it: asked first, killed after the grace. Safe to call twice and in any state. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(this.spec.stopSignal);
    const grace = new AbortController();
    const outcome = await Promise.race([
      gone,
      delay(this.spec.stopGraceMilliseconds, 'late', { signal: grace.signal }).catch(() => 'gone'),
    ]);
    grace.abort();
    if (outcome === 'late') {
      child.kill('SIGKILL');
      await gone;
    }
    this.#tell({ kind: 'stopped', name: this.spec.name });
  }

  /** Resolves with a description when the process is gone. */
  #spawn(): Promise<string> {
    const { spec } = this;
    const log = openLog(this.logFile);
    // Its own process group: Ctrl-C in the terminal reaches the launcher alone, which stops all in order.
    const child = spawn(spec.command, spec.args, {
      cwd: spec.workingDirectory,
      env: spec.environment,
      stdio: ['ignore', log, log],
      detached: true,
      ...(spec.user && { uid: spec.user.uid, gid: spec.user.gid }),
    });
    closeSync(log);
    this.#process = child;
    this.#startedAt = Date.now();
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => {
        this.#identity = null;
        resolve(signal ? `ended by ${signal}` : `ended with code ${code}`);
      });
    });
    if (child.pid !== undefined) {
      this.#identity = identify(child.pid);
      this.#tell({ kind: 'started', name: spec.name, pid: child.pid });
    }
    void ended.then((how) => this.#onEnd(how));
    return ended;
  }

  async #untilReady(): Promise<string> {
    const deadline = Date.now() + this.spec.readyWithinMilliseconds;
    while (!(await this.spec.isReady())) {
      if (this.#stopping.signal.aborted) return 'stopped';
      if (Date.now() > deadline) {
        return `not ready after ${this.spec.readyWithinMilliseconds / 1_000} s`;
      }
      await delay(pollMilliseconds);
    }
    return 'ready';
  }

  async #onEnd(how: string): Promise<void> {
    if (!this.#hasBeenReady || this.#stopping.signal.aborted) return;
    if (Date.now() - this.#startedAt > healthyAfterMilliseconds) this.#crashes = 0;
    const wait = Math.min(
      firstRestartMilliseconds * 2 ** this.#crashes,
      longestRestartMilliseconds,
    );
    this.#crashes += 1;
    this.#tell({
      kind: 'crashed',
      name: this.spec.name,
      how,
      restartInSeconds: wait / 1_000,
      logFile: this.logFile,
    });
    await delay(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    if (!this.#stopping.signal.aborted) void this.#spawn();
  }
}
