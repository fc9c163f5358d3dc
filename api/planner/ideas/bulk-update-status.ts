import { bulkUpdateRoute } from '#api/shared/bulk.ts';
import { ideaStatusBody } from '#contracts/api/planner/ideas.ts';
import { moveIdeas } from '#entities/planner/move-ideas.ts';
import { ideaResource } from './idea-resource.ts';
import { lockFirst } from './lock-tasks-first.ts';

export const bulkUpdateIdeaStatus = bulkUpdateRoute(ideaResource, {
  name: 'bulk_update_status',
  summary: 'Change the status of content ideas',
  permission: 'edit',
  body: ideaStatusBody,
  lockFirst,
  apply: (em, ideas, { status }) => moveIdeas(em, ideas, status),
});
