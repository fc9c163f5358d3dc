import type { MikroORM } from '@mikro-orm/postgresql';

/** What an operator wants to know of all accounts together. */
export interface Figures {
  /** Reserved by living runs, neither settled nor given back. */
  creditsHeld: number;
  /** Runs that work, or wait to, and have said nothing for an hour. */
  silentRuns: number;
  /** Runs the reconciler could not repair: they wait for an operator. */
  unrepairedRuns: number;
  /** Accounts whose balance is not the sum of their ledger. */
  wrongLedgers: number;
  /** Calls of models in the last five minutes. */
  recentCalls: readonly { provider: string; status: string; calls: number }[];
}

interface FiguresRow {
  credits_held: string;
  runs_silent: string;
  runs_unrepaired: string;
  ledgers_wrong: string;
  recent_calls: { provider: string; status: string; calls: number }[];
}

/** One round trip, past row-level security by a function that answers nothing but these. */
export async function readFigures(orm: MikroORM): Promise<Figures> {
  const [row] = await orm.em.fork().execute<FiguresRow[]>('select * from igny8_figures()');
  if (!row) throw new Error('igny8_figures() answers no row');
  return {
    creditsHeld: Number(row.credits_held),
    silentRuns: Number(row.runs_silent),
    unrepairedRuns: Number(row.runs_unrepaired),
    wrongLedgers: Number(row.ledgers_wrong),
    recentCalls: row.recent_calls,
  };
}
