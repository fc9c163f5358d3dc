import type { Resource } from '#api/shared/crud.ts';
import { presentSectorRow } from '#api/shared/present.ts';
import { taskRow } from '#contracts/api/writer/tasks.ts';
import { Task } from '#entities/writer/task.ts';

/** What only runs and the database set. */
const kept = ['id', 'created_at', 'updated_at', 'row_version', 'run_id'];

/** A writing task as the API answers it. */
export const taskResource: Resource<Task, typeof taskRow> = {
  entity: Task,
  path: 'writer/tasks/',
  tag: 'Writer',
  noun: 'task',
  throttle: 'writer',
  deletion:
    'It can be brought back from the Trash within 30 days; what was written of it stays. 409 while a run has it: cancel that first.',
  row: taskRow,
  readOnlyFields: [...kept, 'status'],
  present: (task) => ({
    ...presentSectorRow(task),
    title: task.title,
    description: task.description,
    cluster_id: task.clusterId ?? null,
    idea_id: task.ideaId ?? null,
    taxonomy_id: task.taxonomyId ?? null,
    author_profile_id: task.authorProfileId ?? null,
    content_type: task.contentType,
    content_structure: task.contentStructure,
    keywords: task.keywords,
    outline: task.outline,
    article_context: task.articleContext,
    with_research: task.withResearch,
    word_count: task.wordCount,
    status: task.status,
    run_id: task.runId ?? null,
  }),
};

/** Of one that is there the place stays, and a state that is not its own is refused, not ignored. */
export const changeableTask: Resource<Task, typeof taskRow> = {
  ...taskResource,
  readOnlyFields: [...kept, 'site_id', 'sector_id'],
};
