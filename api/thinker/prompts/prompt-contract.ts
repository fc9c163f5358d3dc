import type { AiFunctionContract } from '#contracts/ai/ai-function-contract.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { checkTemplate } from '#domain/thinker/check-template.ts';

/**
 * The function a prompt is for: the one that is named, else the first of its type.
 *
 * @throws AppError `validation_failed` for an unknown type, `unprocessable` for a function of another type
 */
export function promptContract(type: string, functionName?: string | null): AiFunctionContract {
  const ofType = aiFunctionContracts.filter(({ promptType }) => promptType === type);
  const [first] = ofType;
  if (!first) {
    throw new AppError('validation_failed', { errors: { prompt_type: ['Unknown prompt type'] } });
  }
  if (!functionName) return first;
  const named = ofType.find(({ name }) => name === functionName);
  if (!named) throw unprocessable('function_name', `${functionName} has no prompts of this type`);
  return named;
}

/**
 * Refuses a template that its function cannot render.
 *
 * @throws AppError `validation_failed` naming line and variable
 */
export function assertUsable(promptValue: string, contract: AiFunctionContract): void {
  const problems = checkTemplate(promptValue, contract);
  if (problems.length === 0) return;
  throw new AppError('validation_failed', { errors: { prompt_value: problems } });
}
