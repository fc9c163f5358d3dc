import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { Run } from '../run.ts';
import type { RunStart } from '../start-run.ts';
import { retries } from './retries.ts';
import type { Retry, RetryStarts } from './retry.ts';

/** What a person cannot mend by asking again: the row is gone, or somebody else has done it since. */
const leftOut = new Set(['conflict', 'not_found', 'unprocessable']);

/** The children of a run that ended badly and have not been tried again since. */
export async function itemsToRetry(
  em: EntityManager,
  parentRunId: string,
  type?: string,
): Promise<Run[]> {
  const ended = await em.find(
    Run,
    {
      parentRunId,
      status: { $in: ['failed', 'cancelled', 'timed_out'] },
      ...(type && { type }),
    },
    { orderBy: { id: 'asc' }, populate: ['input'], refresh: true },
  );
  const rows = await em.execute<{ id: string }[]>(
    'select retry_of_run_id as id from igny8_runs where retry_of_run_id = any(?::uuid[])',
    [arrayLiteral(ended.map(({ id }) => id))],
  );
  const retried = new Set(rows.map(({ id }) => id));
  return ended.filter(({ id }) => !retried.has(id));
}

/**
 * The starts that try these runs again. One whose work is gone, or was done since, is left out: the others do
 * not wait for it.
 */
export async function retryStarts(em: EntityManager, runs: readonly Run[]): Promise<RetryStarts> {
  const starts: RunStart<never>[] = [];
  const takes: NonNullable<RetryStarts['takeAll']>[] = [];
  for (const [type, group] of Map.groupBy(runs, (run) => run.type)) {
    const retry = retries[type];
    if (!retry) continue;
    const own = await startsOf(em, retry, group);
    const from = starts.length;
    starts.push(...(own.starts as RunStart<never>[]));
    const { takeAll } = own;
    if (takeAll) {
      takes.push((inner, runIds) => takeAll(inner, runIds.slice(from, from + own.starts.length)));
    }
  }
  return {
    starts: starts as unknown as RetryStarts['starts'],
    async takeAll(inner, runIds) {
      for (const take of takes) await take(inner, runIds);
    },
  };
}

async function startsOf(
  em: EntityManager,
  retry: Retry,
  runs: readonly Run[],
): Promise<RetryStarts> {
  if (retry.kind === 'many') return retry.starts(em, runs);
  if (retry.kind === 'whole') return { starts: [] };
  const starts: RetryStarts['starts'] = [];
  for (const run of runs) {
    try {
      const { siteId, ...start } = await retry.start(em, run);
      if (siteId !== null) starts.push({ ...start, siteId, retryOfRunId: run.id });
    } catch (error) {
      if (!(error instanceof AppError && leftOut.has(error.code))) throw error;
    }
  }
  return { starts };
}
