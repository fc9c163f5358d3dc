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
  'case_study',
  'news',
  'product_page',
  'product_comparison',
  'buying_guide',
  'service_page',
  'service_area',
  'landing_page',
  'category_page',
  'tag_page',
  'hub_page',
  'about_page',
  'contact_page',
  'faq_page',
  'general_page',
] as const;

export type ContentType = (typeof contentTypes)[number];
export type ContentStructure = (typeof contentStructures)[number];

const editorial = [
  'guide',
  'how_to',
  'listicle',
  'comparison',
  'review',
  'case_study',
  'news',
] as const;

/** The structures a type of content can have; the first is what it has when none is named. */
export const structuresOf: Readonly<
  Record<ContentType, readonly [ContentStructure, ...ContentStructure[]]>
> = {
  blog_post: editorial,
  article: editorial,
  product: ['product_page', 'product_comparison', 'buying_guide'],
  service: ['service_page', 'service_area', 'landing_page'],
  taxonomy: ['category_page', 'tag_page', 'hub_page'],
  page: ['general_page', 'landing_page', 'about_page', 'contact_page', 'faq_page'],
};

/** What a content of this type is built as when nobody chose. */
export function defaultStructureOf(type: ContentType): ContentStructure {
  return structuresOf[type][0];
}

/** Whether a content of this type can be built so: a product is no how-to. */
export function fitsType(type: ContentType, structure: ContentStructure): boolean {
  return structuresOf[type].includes(structure);
}
