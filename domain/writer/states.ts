import type { StateMachine } from '#domain/shared/transitions.ts';

export const taskStatuses = ['pending', 'queued', 'in_progress', 'completed', 'failed'] as const;

/** In the order of the work; `contentStatusAfter` relies on it. */
export const contentStatuses = [
  'draft',
  'linked',
  'optimized',
  'review',
  'approved',
  'published',
  'archived',
] as const;

export const imageTypes = ['featured', 'in_article', 'desktop', 'mobile'] as const;
export const imageStatuses = [
  'pending',
  'prompt_ready',
  'generating',
  'generated',
  'failed',
] as const;

/** What a ContentTaxonomy is (spec/domain.md). */
export const taxonomyTypes = ['category', 'tag', 'product_category', 'cluster'] as const;

/** The part a content plays in a cluster (spec/domain.md, ContentClusterMap). */
export const clusterRoles = ['hub', 'supporting', 'attribute'] as const;

/** What a ContentAttribute tells (spec/domain.md). */
export const attributeTypes = ['product_spec', 'service_modifier', 'semantic_facet'] as const;

/** What a long article is put together from, in the order of the work. */
export const articlePartKinds = ['research', 'outline', 'section', 'edit'] as const;

export type TaxonomyType = (typeof taxonomyTypes)[number];
export type TaskStatus = (typeof taskStatuses)[number];
export type ContentStatus = (typeof contentStatuses)[number];
export type ImageStatus = (typeof imageStatuses)[number];

/**
 * A cancelled run puts a task back to where it stood. Completed → queued is the rewriting of a rejected
 * content: whoever makes that move checks the rejection.
 */
export const taskMachine: StateMachine<TaskStatus> = {
  subject: 'task',
  moves: {
    pending: ['queued'],
    queued: ['in_progress', 'pending', 'failed'],
    in_progress: ['completed', 'failed', 'queued', 'pending'],
    completed: ['queued'],
    failed: ['queued'],
  },
};

/**
 * A stage that is switched off is passed over, so every later state can be reached from an earlier one.
 * A rejection leads back to draft; taking a post down leads back to approved. Published → published is the
 * update of a post.
 */
export const contentMachine: StateMachine<ContentStatus> = {
  subject: 'content',
  moves: {
    draft: ['linked', 'optimized', 'review', 'approved', 'published', 'archived'],
    linked: ['draft', 'optimized', 'review', 'approved', 'published', 'archived'],
    optimized: ['draft', 'review', 'approved', 'published', 'archived'],
    // Back to where it stood: its review was called off.
    review: ['draft', 'linked', 'optimized', 'approved', 'published', 'archived'],
    approved: ['draft', 'published', 'archived'],
    published: ['published', 'approved', 'archived'],
    archived: ['draft'],
  },
};

/** Pending: no prompt yet. A cancelled generation goes back to its prompt; a picture can be made anew. */
export const imageMachine: StateMachine<ImageStatus> = {
  subject: 'image',
  moves: {
    pending: ['prompt_ready'],
    prompt_ready: ['generating'],
    generating: ['generated', 'failed', 'prompt_ready'],
    generated: ['generating', 'prompt_ready'],
    failed: ['generating', 'prompt_ready'],
  },
};

/**
 * The status of a content after a stage was done on it: never an earlier one, so linking an approved or
 * published content again leaves it approved or published.
 */
export function contentStatusAfter(current: ContentStatus, reached: ContentStatus): ContentStatus {
  return contentStatuses.indexOf(reached) > contentStatuses.indexOf(current) ? reached : current;
}
