import { autoClusterFunction } from '#activities/planner/functions/auto-cluster.ts';
import { generateIdeasFunction } from '#activities/planner/functions/generate-ideas.ts';
import { generateContentFunction } from '#activities/writer/functions/generate-content.ts';
import { generateImagePromptsFunction } from '#activities/writer/functions/generate-image-prompts.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { AnyAiFunction } from './ai-function.ts';

/** Every AI function. Adding one is one file, its prompt and a line here. */
export const aiFunctions: readonly AnyAiFunction[] = [
  autoClusterFunction,
  generateIdeasFunction,
  generateContentFunction,
  generateImagePromptsFunction,
];

/** @throws AppError `validation_failed` for a name that is none */
export function aiFunctionNamed(name: string): AnyAiFunction {
  const found = aiFunctions.find((candidate) => candidate.name === name);
  if (!found)
    throw new AppError('validation_failed', { errors: { function: [`Unknown function ${name}`] } });
  return found;
}
