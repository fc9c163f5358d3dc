import type { z } from 'zod';
import { presentRow } from '#api/shared/present.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import type { promptInForce, promptRow } from '#contracts/api/thinker/prompts.ts';
import type { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { describeVariables } from './describe-variables.ts';
import { promptContract } from './prompt-contract.ts';

/** What is said of a prompt by its function; of a function that is no more, that it has no variables. */
function saidBy(type: string, functionName: string | null) {
  const isKnown = aiFunctionContracts.some(
    ({ promptType, name }) => promptType === type && (functionName ?? name) === name,
  );
  if (!isKnown) return { operation: '', variables: [] };
  const contract = promptContract(type, functionName);
  return { operation: contract.operation, variables: describeVariables(contract) };
}

/** An own prompt as the API answers it. */
export function presentPrompt(prompt: AiPrompt): z.input<typeof promptRow> {
  const { promptType, functionName = null } = prompt;
  return {
    ...presentRow(prompt),
    prompt_type: promptType,
    function_name: functionName,
    prompt_value: prompt.promptValue,
    is_default: false,
    version: prompt.version,
    ...saidBy(promptType, functionName),
  };
}

/** The shipped prompt of a type: no row, and no version of the account's. */
export function presentDefault(
  promptType: string,
  defaults: DefaultPrompts,
): z.input<typeof promptInForce> {
  return {
    id: null,
    created_at: null,
    updated_at: null,
    row_version: null,
    prompt_type: promptType,
    function_name: null,
    prompt_value: defaults.get(promptType)?.text ?? '',
    is_default: true,
    version: 0,
    ...saidBy(promptType, null),
  };
}
