import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { queueIdeasBody } from '#contracts/api/planner/ideas.ts';
import { bulkUpdated } from '#contracts/api/shared/bulk.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { unqueueIdeas } from '#entities/planner/unqueue-ideas.ts';

/** Not by `bulkUpdateRoute`, which would lock the ideas before their tasks. */
export const bulkUnqueue = route(
  {
    method: 'post',
    path: 'planner/ideas/bulk_unqueue/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Take content ideas back from the writer',
    description:
      'While its task is pending: the task goes to the Trash and the idea is new again. Others are left out, with the reason.',
    body: queueIdeasBody,
    answer: one(bulkUpdated),
  },
  ({ em, body: { ids } }) =>
    em.transactional(async (inner) => {
      await findRows(inner, ContentIdea, ids);
      const leftOut = await unqueueIdeas(inner, ids);
      const results = ids.map((id) => {
        const error = leftOut.get(id);
        return error === undefined ? { id, ok: true } : { id, ok: false, error };
      });
      return { updated: ids.length - leftOut.size, results };
    }),
);
