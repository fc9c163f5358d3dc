import type { ContentStructure } from '#domain/writer/content-types.ts';

/** How sentences and parts of a text follow each other; several structures share one. */
export type Manner = 'guide' | 'how_to' | 'listicle' | 'comparison' | 'review' | 'landing_page';

/** The manner of a structure. */
export const mannerOf: Readonly<Record<ContentStructure, Manner>> = {
  guide: 'guide',
  how_to: 'how_to',
  listicle: 'listicle',
  comparison: 'comparison',
  review: 'review',
  case_study: 'guide',
  news: 'guide',
  product_page: 'review',
  product_comparison: 'comparison',
  buying_guide: 'comparison',
  service_page: 'landing_page',
  service_area: 'landing_page',
  landing_page: 'landing_page',
  category_page: 'guide',
  tag_page: 'listicle',
  hub_page: 'guide',
  about_page: 'landing_page',
  contact_page: 'landing_page',
  faq_page: 'guide',
  general_page: 'guide',
};
