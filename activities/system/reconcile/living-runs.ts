import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunFacts } from '#domain/system/judge-run.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

/** What is known of the start of a run. */
export type Started = Pick<LivingRun, 'workflowId' | 'temporalRunId' | 'createdAt'>;

/** A living run as the reconciler looks at it. */
export interface LivingRun {
  id: string;
  accountId: string;
  workflowId: string;
  /** Temporal's own id of what was started for it; null where nobody noted it, as of parts. */
  temporalRunId: string | null;
  type: string;
  stage: string;
  /** Milliseconds of the epoch. */
  createdAt: number;
  /** As text, to the microsecond: a run that has changed since is left alone. */
  updatedAt: string;
  parent: (Started & { isEnded: boolean }) | null;
  isHandedOut: boolean;
  hasLivingParts: boolean;
  start: RunFacts['start'];
  restarts: number;
}

type LivingRow = Omit<LivingRun, 'parent'> & {
  parentWorkflowId: string | null;
  parentTemporalRunId: string | null;
  parentCreatedAt: number | null;
  isParentEnded: boolean | null;
};

/** Runs of one look. */
export const runsPerLook = 100;

/** The clock of the database, as text to the microsecond. */
export async function databaseTime(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ now: string }[]>('select clock_timestamp()::text as now');
  return String(row?.now);
}

/**
 * Living runs that nothing was written of within the grace and that this pass has not looked at: those looked
 * at the longest ago first. Whether a start was delivered is asked of the messages that are not, which are few.
 */
export async function findLivingRuns(
  em: EntityManager,
  since: string,
  graceSeconds: number,
): Promise<LivingRun[]> {
  const rows = await em.execute<LivingRow[]>(
    `select run.id, run.account_id as "accountId", run.workflow_id as "workflowId",
       run.temporal_run_id as "temporalRunId", run.type, run.stage,
       extract(epoch from run.created_at)::float8 * 1000 as "createdAt", run.updated_at::text as "updatedAt",
       parent.workflow_id as "parentWorkflowId", parent.temporal_run_id as "parentTemporalRunId",
       extract(epoch from parent.created_at)::float8 * 1000 as "parentCreatedAt",
       parent.ended_at is not null as "isParentEnded",
       run.handed_out_at is not null or run.started_at is not null as "isHandedOut",
       exists (select 1 from igny8_runs part
         where part.account_id = run.account_id and part.parent_run_id = run.id and part.ended_at is null) as "hasLivingParts",
       case
         when exists (select 1 from igny8_outbox_messages message where message.workflow_id = run.workflow_id
           and message.sent_at is null and message.dead_at is null and message.kind = 'start') then 'undelivered'
         when exists (select 1 from igny8_outbox_messages message where message.workflow_id = run.workflow_id
           and message.sent_at is null and message.dead_at is not null and message.kind = 'start') then 'dead'
         when run.parent_run_id is null then 'delivered' else 'none' end as start,
       coalesce(checked.restarts, 0) as restarts
     from igny8_runs run
     left join igny8_runs parent on parent.id = run.parent_run_id
     left join igny8_run_checks checked on checked.run_id = run.id
     where run.status in ('queued', 'running', 'paused', 'awaiting_approval')
       and run.updated_at < now() - make_interval(secs => ?)
       and (checked.checked_at is null or checked.checked_at < ?::timestamptz)
     order by checked.checked_at nulls first, run.id limit ${runsPerLook}`,
    [graceSeconds, since],
  );
  return rows.map(
    ({ parentWorkflowId, parentTemporalRunId, parentCreatedAt, isParentEnded, ...run }) => ({
      ...run,
      parent:
        parentWorkflowId === null || parentCreatedAt === null
          ? null
          : {
              workflowId: parentWorkflowId,
              temporalRunId: parentTemporalRunId,
              createdAt: parentCreatedAt,
              isEnded: isParentEnded ?? false,
            },
    }),
  );
}

/** Whether somebody has asked for the end of what has this workflow id. */
export async function isCancelWanted(em: EntityManager, workflowId: string): Promise<boolean> {
  const [found] = await em.execute<{ found: number }[]>(
    "select 1 as found from igny8_outbox_messages where workflow_id = ? and kind = 'cancel' limit 1",
    [workflowId],
  );
  return found !== undefined;
}

/** Notes that these runs were looked at, and that nothing is wrong with them any more. */
export async function noteLooks(em: EntityManager, runs: readonly LivingRun[]): Promise<void> {
  if (runs.length === 0) return;
  await em.execute(
    `insert into igny8_run_checks (account_id, run_id, checked_at)
     select account_id, id, clock_timestamp() from igny8_runs where id = any(?::uuid[])
     on conflict (run_id) do update set checked_at = excluded.checked_at, needs_operator = null`,
    [arrayLiteral(runs.map(({ id }) => id))],
  );
}
