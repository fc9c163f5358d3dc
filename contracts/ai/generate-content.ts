import { defineTextContract } from './define-text-contract.ts';

/** A blog post or an article, in one call. */
export const generateContentContract = defineTextContract('generate_content', {
  type: 'article',
  structure: 'guide',
});
