import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { queuedIdeas, queueIdeasBody } from '#contracts/api/planner/ideas.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { queueIdeas } from '#entities/planner/queue-ideas.ts';

export const bulkQueueToWriter = route(
  {
    method: 'post',
    path: 'planner/ideas/bulk_queue_to_writer/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Make a writing task of each idea',
    description: 'An idea that is already queued or written is left out, with the reason.',
    body: queueIdeasBody,
    answer: one(queuedIdeas),
  },
  ({ em, body }) =>
    em.transactional(async (inner) => {
      await findRows(inner, ContentIdea, body.ids);
      const results = await queueIdeas(inner, body.ids);
      return { created: results.filter((result) => result.ok).length, results };
    }),
);
