import type { TestPlatform } from './test-platform.ts';

interface TaskState {
  status: string;
  contents: number;
  versions: number;
}

/** Where a task stands and what has been written for it. */
export async function taskState({ database }: TestPlatform, taskId: string): Promise<TaskState> {
  const { rows } = await database.query<TaskState>(
    `select task.status, count(distinct content.id)::int as contents,
       count(version.id)::int as versions
     from igny8_tasks task
     left join igny8_contents content on content.task_id = task.id
     left join igny8_content_versions version on version.content_id = content.id
     where task.id = $1 group by task.id`,
    [taskId],
  );
  const [state] = rows;
  if (!state) throw new Error(`There is no task ${taskId}`);
  return state;
}
