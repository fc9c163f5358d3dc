import type { Resource } from '#api/shared/crud.ts';
import { presentSectorRow } from '#api/shared/present.ts';
import { ideaRow } from '#contracts/api/planner/ideas.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';

/** A content idea as the API answers it. */
export const ideaResource: Resource<ContentIdea, typeof ideaRow> = {
  entity: ContentIdea,
  path: 'planner/ideas/',
  tag: 'Planner',
  noun: 'content idea',
  throttle: 'planner',
  row: ideaRow,
  readOnlyFields: [],
  present: (idea) => ({
    ...presentSectorRow(idea),
    idea_title: idea.ideaTitle,
    description: idea.description,
    content_type: idea.contentType,
    content_structure: idea.contentStructure,
    target_keywords: idea.targetKeywords,
    cluster_id: idea.clusterId ?? null,
    estimated_word_count: idea.estimatedWordCount,
    status: idea.status,
  }),
};
