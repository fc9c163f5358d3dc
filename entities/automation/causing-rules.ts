import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

/** Runs are children of batches, of pipelines, of executions; deeper they never stand. */
const deepestRun = 10;

/**
 * The rules whose executions led to what happened in a run, the first first: followed from the run to what it is
 * a part of or tries again, up to the execution of a rule, which knows the rules before it.
 *
 * @returns by run id; a run that no rule has caused is not among them
 */
export async function causingRules(
  em: EntityManager,
  runIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (runIds.length === 0) return new Map();
  const rows = await em.execute<{ runId: string; ruleId: string; earlier: string[] }[]>(
    `with recursive up (origin, id, above, depth) as (
       select id, id, coalesce(parent_run_id, retry_of_run_id), 1 from igny8_runs where id = any(?::uuid[])
       union all
       select up.origin, run.id, coalesce(run.parent_run_id, run.retry_of_run_id), up.depth + 1
       from up join igny8_runs run on run.id = up.above where up.depth < ${deepestRun}
     )
     select up.origin as "runId", task.rule_id as "ruleId", task.caused_by_rule_ids as earlier
     from up join igny8_runs run on run.id = up.id and run.type = 'ruleEvaluation'
       join igny8_scheduled_tasks task on task.id = (run.input ->> 'scheduledTaskId')::uuid`,
    [arrayLiteral(runIds)],
  );
  return new Map(rows.map(({ runId, ruleId, earlier }) => [runId, [...earlier, ruleId]]));
}
