/** What a piece of writing is (Content.entity_type, Task.content_type, ContentIdea.content_type). */
export const contentTypes = [
  'blog_post',
  'article',
  'product',
  'service',
  'taxonomy',
  'page',
] as const;

/** How a piece of writing is built up. */
export const contentStructures = [
  'guide',
  'how_to',
  'listicle',
  'comparison',
  'review',
  'landing_page',
] as const;

export type ContentStructure = (typeof contentStructures)[number];
