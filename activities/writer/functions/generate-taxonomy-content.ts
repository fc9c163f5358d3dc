import { generateTaxonomyContentContract } from '#contracts/ai/generate-taxonomy-content.ts';
import { defineTextFunction } from './define-text-function.ts';

/** Writes the text of a task of this type, in one call. */
export const generateTaxonomyContentFunction = defineTextFunction(generateTaxonomyContentContract);
