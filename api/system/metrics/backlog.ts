import type { MikroORM } from '@mikro-orm/postgresql';

/** What waits, over all accounts; counts only. */
export interface Backlog {
  /** Outbox messages that have not reached Temporal yet. */
  undelivered: number;
  /** Age of the oldest of them. */
  oldestSeconds: number;
  /** Outbox messages given up on: they wait for an operator. */
  dead: number;
  /** Runs that have not ended, by status. Ended ones are not counted: that would read the whole table. */
  liveRuns: Readonly<Record<string, number>>;
}

interface BacklogRow {
  undelivered: string;
  oldest_seconds: number;
  dead: string;
  live_runs: Record<string, number>;
}

/** One round trip, past row-level security by a function that answers nothing but these counts. */
export async function readBacklog(orm: MikroORM): Promise<Backlog> {
  const [row] = await orm.em.fork().execute<BacklogRow[]>('select * from igny8_backlog()');
  if (!row) throw new Error('igny8_backlog() answers no row');
  return {
    undelivered: Number(row.undelivered),
    oldestSeconds: row.oldest_seconds,
    dead: Number(row.dead),
    liveRuns: row.live_runs,
  };
}
