import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import type { TakeAll } from '../add-items.ts';
import type { Run } from '../run.ts';
import type { AnyRunStart, RunStart, RunStarter, StartedRun } from '../start-run.ts';

/** Starts that try runs again, each with the id of the run before it. */
export interface RetryStarts {
  starts: RunStart<RunInput>[];
  takeAll?: TakeAll;
}

/** How a type of run is tried again: by a start of its own, or by what starts it with everything that is its. */
export type Retry =
  | { kind: 'start'; start: (em: EntityManager, run: Run) => Promise<AnyRunStart<RunInput>> }
  | { kind: 'many'; starts: (em: EntityManager, runs: readonly Run[]) => Promise<RetryStarts> }
  | {
      kind: 'whole';
      begin: (em: EntityManager, starter: RunStarter, run: Run) => Promise<StartedRun>;
      /** Whether what it starts may write articles, nobody knows how many. */
      writesArticles: (em: EntityManager, run: Run) => Promise<boolean>;
    };

/**
 * Told before anything is started how many articles the retry is to write, which it may refuse; what it answers is
 * told of the run that writes them.
 */
export type ClaimArticles = (articles: number) => Promise<(runId: string) => Promise<void>>;

/** @throws AppError `conflict` for what a run worked on and is gone since */
export function orGone<Row>(row: Row | null | undefined, what: string): Row {
  if (!row) throw conflict(`The ${what} this run worked on is not there any more.`);
  return row;
}
