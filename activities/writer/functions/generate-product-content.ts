import { generateProductContentContract } from '#contracts/ai/generate-product-content.ts';
import { defineTextFunction } from './define-text-function.ts';

/** Writes the text of a task of this type, in one call. */
export const generateProductContentFunction = defineTextFunction(generateProductContentContract);
