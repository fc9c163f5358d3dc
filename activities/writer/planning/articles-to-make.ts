import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import type { PlanAndWriteInput } from '#contracts/workflows/writer/plan-and-write.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { lineageOf } from '#entities/system/lineage.ts';
import { taskPipelines } from '#entities/writer/pipeline-starts.ts';
import { tasksOfIdeas } from '#entities/writer/tasks-of-ideas.ts';
import type { PlannedItems } from './planned-items.ts';

/**
 * The ideas that the runs of the stage before have proposed and nobody has queued meanwhile, as tasks.
 *
 * @throws AppError `unprocessable` when there is none
 */
export async function articlesToMake(
  em: EntityManager,
  runId: string,
  { pipeline }: PlanAndWriteInput,
): Promise<PlannedItems> {
  const ideas = await em.execute<{ id: string }[]>(
    `select idea.id from igny8_runs proposing
     join igny8_content_ideas idea on idea.cluster_id = (proposing.input ->> 'clusterId')::uuid
       and idea.created_at between proposing.started_at and proposing.ended_at
     where proposing.parent_run_id = any(?::uuid[]) and proposing.type = 'generateIdeas'
       and idea.status = 'new' and idea.deleted_at is null
     order by idea.id`,
    [arrayLiteral(await lineageOf(em, runId))],
  );
  if (ideas.length === 0) {
    throw unprocessable(
      'cluster_ids',
      'No new idea came of the clusters: there is nothing to write',
    );
  }
  const tasks = await tasksOfIdeas(
    em,
    ideas.map(({ id }) => id),
  );
  const { starts, takeAll } = await taskPipelines(em, tasks, pipeline);
  return { items: starts, ...(takeAll && { takeAll }) };
}
