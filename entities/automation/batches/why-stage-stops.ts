import type { EntityManager } from '@mikro-orm/postgresql';

/** So many batches of which nothing was completed, one after the other: what comes next would fail, too. */
const failuresUntilStop = 3;

interface FailedBatch {
  completed: number;
  failed: number;
  message: string | null;
}

/**
 * Why a stage should not go on: its last batches have failed whole.
 *
 * @returns what the last of them failed with; null when it may go on
 */
export async function whyStageFails(
  em: EntityManager,
  runId: string,
  stage: string,
): Promise<string | null> {
  const last = await em.execute<FailedBatch[]>(
    `select count(*) filter (where run.status = 'completed')::int as completed,
       count(*) filter (where run.status in ('failed', 'timed_out'))::int as failed,
       max(run.error ->> 'message') as message
     from (select id, number, child_run_ids from igny8_automation_batches
       where run_id = ? and stage = ? order by number desc limit ${failuresUntilStop}) batch
     cross join jsonb_array_elements_text(batch.child_run_ids) as child(id)
     join igny8_runs run on run.id = child.id::uuid
     group by batch.id, batch.number order by batch.number desc`,
    [runId, stage],
  );
  const allFailed = last.every(({ completed, failed }) => completed === 0 && failed > 0);
  if (last.length < failuresUntilStop || !allFailed) return null;
  return last[0]?.message ?? 'Its last batches have failed.';
}
