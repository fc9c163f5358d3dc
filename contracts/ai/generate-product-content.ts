import { defineTextContract } from './define-text-contract.ts';

/** A product of the shop, written from what is known of it. */
export const generateProductContentContract = defineTextContract('generate_product_content', {
  type: 'product',
  structure: 'product_page',
});
