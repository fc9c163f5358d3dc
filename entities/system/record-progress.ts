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
 * because every step of every run pays for it. The event is `stage` where the run enters another stage,
 * else `progress`. A paused run stays paused: the step in flight when someone
 * paused still tells what it did. A run that has ended says no more.
 */
export async function recordProgress(em: EntityManager, report: ProgressReport): Promise<void> {
  const { accountId, runId, stage, percent, message, counts = {} } = report;
  await em.execute(
    `with before as (
       select id, stage from igny8_runs where id = ? and ended_at is null for no key update
     ), run as (
       update igny8_runs set stage = ?, progress = greatest(progress, ?), counts = counts || ?::jsonb,
         status = case when status = 'queued' then 'running' else status end,
         started_at = coalesce(started_at, now()), last_event_sequence = last_event_sequence + 1
       from before where igny8_runs.id = before.id
       returning progress, last_event_sequence, before.stage as stage_before
     )
     insert into igny8_run_events (id, account_id, run_id, sequence, kind, data)
     select ?, ?, ?, run.last_event_sequence,
       case when run.stage_before = ? then 'progress' else 'stage' end,
       ?::jsonb || jsonb_build_object('percent', run.progress)
     from run`,
    [
      runId,
      stage,
      Math.round(percent),
      JSON.stringify(counts),
      uuidv7(),
      accountId,
      runId,
      stage,
      JSON.stringify({ stage, message, counts }),
    ],
  );
}
