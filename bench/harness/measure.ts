import type { Client } from '@temporalio/client';
import type { DatabaseUrls } from '#scripts/platform/postgres/database-urls.ts';

/** A server and a client of it that both measures and abandoned work may use until the process ends. */
export interface TemporalServer {
  /** host:port */
  address: string;
  client: Client;
}

/** What a measure is given. Servers start when first asked for and serve all measures of one run. */
export interface BenchContext {
  /** A migrated and otherwise empty throwaway PostgreSQL. */
  database(): Promise<DatabaseUrls>;
  /** A throwaway Temporal server, in memory, with our search attributes. */
  temporal(): Promise<TemporalServer>;
  /** Has something given back when the measure has ended; last come, first closed. */
  defer(close: () => Promise<void>): void;
  /** Tells the person who waits what is being done. */
  say(line: string): void;
  /** Aborted when the person wants to stop. */
  signal: AbortSignal;
}

/** What the ratio product : baseline has to be. */
export interface Goal {
  direction: 'at least' | 'at most';
  ratio: number;
}

/** One figure of each side, taken anew in every round. */
export interface Sides {
  product(): Promise<number>;
  baseline(): Promise<number>;
}

/**
 * One comparison of the product with something simple that does the same. A measure is one file in
 * `bench/measures` and a line in `all-measures.ts`.
 */
export interface Measure {
  /** What it is called on the command line. */
  name: string;
  /** What is measured of the product. */
  what: string;
  /** What it is compared with. */
  baseline: string;
  unit: string;
  goal: Goal;
  /** Rounds unless `--rounds` says otherwise; the median counts. */
  rounds: number;
  /** All of it, its servers included, must be over by then. */
  timeoutSeconds: number;
  /** Builds both sides and warms them up; what is measured is measured by the sides. */
  run(context: BenchContext): Promise<Sides>;
}
