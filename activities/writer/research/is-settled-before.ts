import type { EntityManager } from '@mikro-orm/postgresql';
import { stoppedSinceWritten } from '#activities/writer/stopped-since-written.ts';

/**
 * Whether a run's research is that of earlier runs of its task, which have been charged for it: no reply was paid in
 * this run, and each of its requests was made by a stopped run whose research was settled.
 */
export async function isSettledBefore(
  em: EntityManager,
  runId: string,
  taskId: string,
): Promise<boolean> {
  const [answer] = await em.execute<{ settled: boolean }[]>(
    `select not exists (
       select 1 from igny8_ai_request_logs
       where run_id = ? and function_name = 'research_article' and status <> 'failed'
     ) and not exists (
       select 1 from igny8_ai_steps own
       where own.run_id = ? and own.function_name = 'research_article' and not exists (
         select 1 from igny8_ai_steps step
         join igny8_runs run on run.id = step.run_id
         join igny8_credit_usage_logs settled
           on settled.run_id = run.id and settled.operation = 'article_research'
         where step.account_id = own.account_id and step.request_hash = own.request_hash
           and step.run_id <> own.run_id and ${stoppedSinceWritten})
     ) as settled`,
    [runId, runId, taskId, taskId],
  );
  return answer?.settled ?? false;
}
