import type { EntityManager } from '@mikro-orm/postgresql';
import type { AutomationStage } from '#domain/automation/settings.ts';
import type { StageResult } from '#domain/automation/stage-result.ts';

type Figures = Pick<
  StageResult,
  'batches' | 'items' | 'completed' | 'failed' | 'cancelled' | 'credits'
>;

interface StageState {
  runId: string;
  stage: AutomationStage;
  status: StageResult['status'];
  reason?: string | null;
  now: Date;
}

/** Writes down how a stage stands, with what its batches have come to by now. */
export async function noteStage(em: EntityManager, state: StageState): Promise<void> {
  const { runId, stage, status, reason = null, now } = state;
  const result: Omit<StageResult, 'startedAt'> = {
    ...(await figuresOf(em, runId, stage)),
    status,
    reason,
    endedAt: status === 'running' ? null : now.toISOString(),
  };
  await em.execute(
    `update igny8_automation_runs set stage_results = stage_results || jsonb_build_object(?::text,
       jsonb_build_object('startedAt', coalesce(stage_results -> ? ->> 'startedAt', ?)) || ?::jsonb)
     where run_id = ?`,
    [stage, stage, now.toISOString(), JSON.stringify(result), runId],
  );
}

async function figuresOf(em: EntityManager, runId: string, stage: string): Promise<Figures> {
  const [figures] = await em.execute<Figures[]>(
    `with batch as (
       select item_ids, child_run_ids from igny8_automation_batches where run_id = ? and stage = ?
     ), child as (
       select run.status, run.credits_used from batch
       cross join jsonb_array_elements_text(batch.child_run_ids) as child(id)
       join igny8_runs run on run.id = child.id::uuid
     )
     select (select count(*)::int from batch) as batches,
       (select coalesce(sum(jsonb_array_length(item_ids)), 0)::int from batch) as items,
       count(*) filter (where status = 'completed')::int as completed,
       count(*) filter (where status in ('failed', 'timed_out'))::int as failed,
       count(*) filter (where status = 'cancelled')::int as cancelled,
       coalesce(sum(credits_used), 0)::int as credits
     from child`,
    [runId, stage],
  );
  return figures ?? { batches: 0, items: 0, completed: 0, failed: 0, cancelled: 0, credits: 0 };
}
