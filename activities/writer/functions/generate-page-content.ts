import { generatePageContentContract } from '#contracts/ai/generate-page-content.ts';
import { defineTextFunction } from './define-text-function.ts';

/** Writes the text of a task of this type, in one call. */
export const generatePageContentFunction = defineTextFunction(generatePageContentContract);
