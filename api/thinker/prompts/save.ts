import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import {
  promptInForce,
  promptRow,
  resetPromptBody,
  savePromptBody,
} from '#contracts/api/thinker/prompts.ts';
import { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import { resetPrompt, savePrompt } from '#entities/thinker/save-prompt.ts';
import { presentDefault, presentPrompt } from './present-prompt.ts';
import { assertUsable, promptContract } from './prompt-contract.ts';
import { changeablePrompt, promptResource } from './prompt-resource.ts';

const { tag, throttle } = promptResource;
const shared = { method: 'post', tag, throttle, permission: 'edit' } as const;
const readOnlyFields = changeablePrompt.readOnlyFields.filter(
  (name) => !['row_version', 'prompt_type', 'function_name'].includes(name),
);

export const savePromptRoute = route(
  {
    ...shared,
    path: 'system/prompts/save/',
    summary: 'Save the prompt of a type',
    description:
      'Makes the own prompt or its next version. An earlier one comes back by saving it.',
    readOnlyFields,
    body: savePromptBody,
    answer: one(promptRow, { message: 'Prompt saved' }),
    refusals: ['unprocessable', 'conflict'],
  },
  ({ em, body, user, request }) =>
    em.transactional(async (inner) => {
      const { prompt_type: promptType, function_name: functionName = null } = body;
      assertUsable(body.prompt_value, promptContract(promptType, functionName));
      const key = { promptType, functionName };
      const expected = expectedVersion(request, body);
      const before = await inner.findOne(AiPrompt, key);
      if (before) assertVersion(expected, presentPrompt(before));
      const owned = { accountId: user.accountId, ...key };
      return presentPrompt(await savePrompt(inner, owned, body.prompt_value, user.id));
    }),
);

export const resetPromptRoute = route(
  {
    ...shared,
    path: 'system/prompts/reset_to_default/',
    summary: 'Go back to the shipped prompt of a type',
    description:
      'Deletes the own prompt; its versions stay readable. Answers what holds from then on.',
    readOnlyFields: [...readOnlyFields, 'prompt_value', 'row_version'],
    body: resetPromptBody,
    answer: one(promptInForce, { message: 'The shipped prompt is used again' }),
    refusals: ['unprocessable'],
  },
  ({ em, body, user, dependencies }) =>
    em.transactional(async (inner) => {
      const { prompt_type: promptType, function_name: functionName = null } = body;
      promptContract(promptType, functionName);
      const key = { accountId: user.accountId, promptType, functionName };
      await resetPrompt(inner, key, user.id);
      const ofType = functionName ? await inner.findOne(AiPrompt, { promptType }) : null;
      return ofType
        ? presentPrompt(ofType)
        : presentDefault(promptType, dependencies.defaultPrompts);
    }),
);
