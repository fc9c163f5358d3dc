import type { Resource } from '#api/shared/crud.ts';
import { presentNumber, presentSectorRow } from '#api/shared/present.ts';
import { ideaRow } from '#contracts/api/planner/ideas.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';

/** What the platform finds out by itself. */
const kept = [
  'id',
  'created_at',
  'updated_at',
  'row_version',
  'evidence',
  'duplicate_of_type',
  'duplicate_of_id',
  'duplicate_of_title',
  'duplicate_score',
];

/** A content idea as the API answers it. */
export const ideaResource: Resource<ContentIdea, typeof ideaRow> = {
  entity: ContentIdea,
  path: 'planner/ideas/',
  tag: 'Planner',
  noun: 'content idea',
  throttle: 'planner',
  deletion: 'Can be brought back from the Trash within 30 days. A task that was made of it stays.',
  row: ideaRow,
  readOnlyFields: [...kept, 'status'],
  present: (idea) => ({
    ...presentSectorRow(idea),
    idea_title: idea.ideaTitle,
    description: idea.description,
    angle: idea.angle,
    intent: idea.intent ?? null,
    content_type: idea.contentType,
    content_structure: idea.contentStructure,
    target_keywords: idea.targetKeywords,
    cluster_id: idea.clusterId ?? null,
    evidence: idea.evidence,
    duplicate_of_type: idea.duplicateOfType ?? null,
    duplicate_of_id: idea.duplicateOfId ?? null,
    duplicate_of_title: idea.duplicateOfTitle ?? null,
    duplicate_score: presentNumber(idea.duplicateScore),
    estimated_word_count: idea.estimatedWordCount,
    status: idea.status,
  }),
};

/** Of one that is there its place stays, and its state may be moved. */
export const changeableIdea: Resource<ContentIdea, typeof ideaRow> = {
  ...ideaResource,
  readOnlyFields: [...kept, 'site_id', 'sector_id'],
};
