import type { Resource } from '#api/shared/crud.ts';
import { presentSectorRow } from '#api/shared/present.ts';
import { taskRow } from '#contracts/api/writer/tasks.ts';
import { Task } from '#entities/writer/task.ts';

/** A writing task as the API answers it. */
export const taskResource: Resource<Task, typeof taskRow> = {
  entity: Task,
  path: 'writer/tasks/',
  tag: 'Writer',
  noun: 'task',
  throttle: 'writer',
  row: taskRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version', 'status'],
  present: (task) => ({
    ...presentSectorRow(task),
    title: task.title,
    description: task.description,
    cluster_id: task.clusterId ?? null,
    idea_id: task.ideaId ?? null,
    content_type: task.contentType,
    content_structure: task.contentStructure,
    keywords: task.keywords,
    word_count: task.wordCount,
    status: task.status,
  }),
};
