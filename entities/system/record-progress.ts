import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

interface ProgressReport {
  accountId: string;
  runId: string;
  stage: string;
  /** 0–100; the row never goes back. */
  percent: number;
  message: string;
  counts?: Record<string, number>;
}

/**
 * Writes how far a run is, with its event, in the transaction of the work it reports: one statement,
 * because every step of every run pays for it. A paused run stays paused: the step in flight when someone
 * paused still tells what it did. A run that has ended says no more.
 */
export async function recordProgress(em: EntityManager, report: ProgressReport): Promise<void> {
  const { accountId, runId, stage, percent, message, counts = {} } = report;
  await em.execute(
    `with run as (
       update igny8_runs set stage = ?, progress = greatest(progress, ?), counts = counts || ?::jsonb,
         status = case when status = 'queued' then 'running' else status end,
         started_at = coalesce(started_at, now()), last_event_sequence = last_event_sequence + 1
       where id = ? and ended_at is null
       returning progress, last_event_sequence
     )
     insert into igny8_run_events (id, account_id, run_id, sequence, kind, data)
     select ?, ?, ?, run.last_event_sequence, 'progress',
       ?::jsonb || jsonb_build_object('percent', run.progress)
     from run`,
    [
      stage,
      Math.round(percent),
      JSON.stringify(counts),
      runId,
      uuidv7(),
      accountId,
      runId,
      JSON.stringify({ stage, message, counts }),
    ],
  );
}
