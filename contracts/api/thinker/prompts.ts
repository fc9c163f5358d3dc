import { aiFunctionContracts } from '#contracts/ai/functions.ts';

/** Prompt types are the names of the AI functions (spec/api.md, "Fine print"). */
export const promptTypes = [...new Set(aiFunctionContracts.map(({ promptType }) => promptType))];
