import { defineTextContract } from './define-text-contract.ts';

/** A page of the site itself: about, contact, questions, landing. */
export const generatePageContentContract = defineTextContract('generate_page_content', {
  type: 'page',
  structure: 'about_page',
});
