import { bulkUpdateRoute } from '#api/shared/bulk.ts';
import { ideaStatusBody } from '#contracts/api/planner/ideas.ts';
import { moveIdea } from '#entities/planner/move-idea.ts';
import { ideaResource } from './idea-resource.ts';

export const bulkUpdateIdeaStatus = bulkUpdateRoute(ideaResource, {
  name: 'bulk_update_status',
  summary: 'Change the status of content ideas',
  permission: 'edit',
  body: ideaStatusBody,
  async apply(em, ideas, { status }) {
    const leftOut = new Map<string, string>();
    for (const idea of ideas) {
      const refusal = await moveIdea(em, idea, status);
      if (refusal !== undefined) leftOut.set(idea.id, refusal);
    }
    return leftOut;
  },
});
