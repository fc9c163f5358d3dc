import type { EntityManager } from '@mikro-orm/postgresql';
import type { Task } from '#entities/writer/task.ts';
import { type ResearchAction, type ResearchAnswers, readTurn } from './turns.ts';

/** So long what a search or a page said is taken as what it would say now. */
const freshHours = 24;

/**
 * What the tools answered to the same turn of an earlier run of this task that failed or was cancelled: nobody
 * searches and reads again what was read yesterday, and the turns that follow ask the same again.
 */
export async function earlierAnswers(
  em: EntityManager,
  task: Task,
  runId: string,
  { position, actions }: { position: number; actions: ResearchAction[] },
): Promise<ResearchAnswers> {
  const none = { results: [], pages: [], failures: [] };
  if (actions.length === 0) return none;
  const [earlier] = await em.execute<{ data: unknown }[]>(
    `select part.data from igny8_article_parts part
     join igny8_runs run on run.id = part.run_id and run.status in ('failed', 'cancelled', 'timed_out')
     where part.task_id = ? and part.run_id <> ? and part.kind = 'research' and part.position = ?
       and part.data -> 'actions' = ?::jsonb and part.created_at > now() - make_interval(hours => ?)
     order by part.created_at desc limit 1`,
    [task.id, runId, position, JSON.stringify(actions), freshHours],
  );
  if (!earlier) return none;
  const { results, pages, failures } = readTurn(earlier.data);
  return { results, pages, failures };
}
