import type { z } from 'zod';
import type { taskPatch } from '#contracts/api/writer/tasks.ts';

/** What a body says of a task by itself; type, structure and state are more than a column. */
export function columnsOf(body: z.output<typeof taskPatch>) {
  return {
    title: body.title,
    description: body.description,
    clusterId: body.cluster_id,
    ideaId: body.idea_id,
    taxonomyId: body.taxonomy_id,
    authorProfileId: body.author_profile_id,
    keywords: body.keywords,
    outline: body.outline,
    articleContext: body.article_context,
    withResearch: body.with_research,
    wordCount: body.word_count,
  };
}
