import { ApiError } from '#client/api-error.ts';
import { LaunchError } from '../platform/launch-error.ts';
import { ProgressBoard } from './progress-board.ts';

/** Tells which step the demo is at, and says in which one it failed. */
export class StepTeller {
  readonly #logFolder: string;
  #number = 0;

  /** @param logFolder named when a step fails */
  constructor(logFolder: string) {
    this.#logFolder = logFolder;
  }

  /** @throws LaunchError with the step's name in front of what went wrong */
  async step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    this.#number += 1;
    console.log(`\n${this.#number}. ${name}`);
    const began = performance.now();
    try {
      const result = await work();
      console.log(`   done in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
      return result;
    } catch (error) {
      const why =
        error instanceof LaunchError || error instanceof ApiError ? error.message : describe(error);
      throw new LaunchError(
        `Step ${this.#number}, "${name}", failed:\n${why}\nLogs: ${this.#logFolder} (worker.log, api.log, sandbox.log, temporal.log)`,
        { cause: error },
      );
    }
  }

  say(line: string): void {
    console.log(`   ${line}`);
  }

  /** A board for the runs of the present step. */
  board(): ProgressBoard {
    return new ProgressBoard(process.stdout);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
