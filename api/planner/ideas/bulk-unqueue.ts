import { bulkUpdateRoute } from '#api/shared/bulk.ts';
import { queueIdeasBody } from '#contracts/api/planner/ideas.ts';
import { lockTasksOfIdeas, unqueueIdeas } from '#entities/planner/unqueue-ideas.ts';
import { ideaResource } from './idea-resource.ts';

export const bulkUnqueue = bulkUpdateRoute(ideaResource, {
  name: 'bulk_unqueue',
  summary: 'Take content ideas back from the writer',
  description:
    'While its task is pending: the task goes to the Trash and the idea is new again. Others are left out, with the reason.',
  permission: 'edit',
  body: queueIdeasBody,
  lockFirst: lockTasksOfIdeas,
  apply: (em, _ideas, { ids }) => unqueueIdeas(em, ids),
});
