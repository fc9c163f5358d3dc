import { generateServiceContentContract } from '#contracts/ai/generate-service-content.ts';
import { defineTextFunction } from './define-text-function.ts';

/** Writes the text of a task of this type, in one call. */
export const generateServiceContentFunction = defineTextFunction(generateServiceContentContract);
