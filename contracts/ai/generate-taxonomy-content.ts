import { defineTextContract } from './define-text-contract.ts';

/** The page of a category, a tag or a hub: what stands under it, and for whom. */
export const generateTaxonomyContentContract = defineTextContract('generate_taxonomy_content', {
  type: 'taxonomy',
  structure: 'category_page',
});
