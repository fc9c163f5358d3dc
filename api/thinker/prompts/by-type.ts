import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import {
  promptInForce,
  promptTypeParameters,
  promptTypeQuery,
} from '#contracts/api/thinker/prompts.ts';
import { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import { presentDefault, presentPrompt } from './present-prompt.ts';
import { promptContract } from './prompt-contract.ts';

export const promptByType = route(
  {
    method: 'get',
    path: 'system/prompts/by_type/{type}/',
    tag: 'Thinker',
    throttle: 'system',
    permission: 'view',
    summary: 'Show the prompt in force of a type',
    description: 'With `function_name` that of one function, where the account has one.',
    parameters: promptTypeParameters,
    query: promptTypeQuery,
    answer: one(promptInForce),
    refusals: ['unprocessable'],
  },
  async ({ em, parameters, query, dependencies }) => {
    const functionName = query.function_name ?? null;
    const { promptType } = promptContract(parameters.type, functionName);
    const own = await em.find(AiPrompt, {
      promptType,
      $or: [{ functionName }, { functionName: null }],
    });
    const chosen = own.find((prompt) => prompt.functionName === functionName) ?? own[0];
    return chosen ? presentPrompt(chosen) : presentDefault(promptType, dependencies.defaultPrompts);
  },
);
