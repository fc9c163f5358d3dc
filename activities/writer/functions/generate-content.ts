import { generateContentContract } from '#contracts/ai/generate-content.ts';
import { defineTextFunction } from './define-text-function.ts';

/** Writes the article of a task in one call (spec/ai.md). */
export const generateContentFunction = defineTextFunction(generateContentContract);
