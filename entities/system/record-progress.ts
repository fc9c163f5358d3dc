import type { EntityManager } from '@mikro-orm/postgresql';
import { appendRunEvent } from './append-run-event.ts';

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
 * Writes how far a run is, in the transaction of the work it reports. A paused run stays paused: the
 * step in flight when someone paused still tells what it did. A run that has ended says no more.
 */
export async function recordProgress(em: EntityManager, report: ProgressReport): Promise<void> {
  const { accountId, runId, stage, percent, message, counts = {} } = report;
  const [run] = await em.execute<{ progress: number }[]>(
    `update igny8_runs set stage = ?, progress = greatest(progress, ?), counts = counts || ?::jsonb,
       status = case when status = 'queued' then 'running' else status end,
       started_at = coalesce(started_at, now())
     where id = ? and ended_at is null returning progress`,
    [stage, Math.round(percent), JSON.stringify(counts), runId],
  );
  if (!run) return;
  await appendRunEvent(em, accountId, runId, 'progress', {
    stage,
    percent: run.progress,
    message,
    counts,
  });
}
