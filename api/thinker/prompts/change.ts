import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { createRoute, deleteRoute, retrieveRoute, updateRoute } from '#api/shared/crud.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { promptBody, promptPatch, promptPut } from '#contracts/api/thinker/prompts.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import { resetPrompt, savePrompt } from '#entities/thinker/save-prompt.ts';
import { assertUsable, promptContract } from './prompt-contract.ts';
import { changeablePrompt, promptResource } from './prompt-resource.ts';

const permission = 'edit';

function keyOf({ accountId, promptType, functionName = null }: AiPrompt) {
  return { accountId, promptType, functionName };
}

async function apply(
  em: EntityManager,
  prompt: AiPrompt,
  { prompt_value: value }: z.output<typeof promptPatch>,
  { id: userId }: SignedInUser,
): Promise<void> {
  if (value === undefined) return;
  const key = keyOf(prompt);
  assertUsable(value, promptContract(key.promptType, key.functionName));
  await savePrompt(em, key, value, userId);
}

export const changePromptRoutes = [
  createRoute(promptResource, {
    permission,
    body: promptBody,
    async make(em, body, { accountId, id: userId }) {
      const { prompt_type: promptType, function_name: functionName = null } = body;
      assertUsable(body.prompt_value, promptContract(promptType, functionName));
      const key = { promptType, functionName };
      if ((await em.count(AiPrompt, key)) > 0) {
        throw conflict('You have a prompt of your own here: change that one', 'prompt_type');
      }
      return savePrompt(em, { accountId, ...key }, body.prompt_value, userId);
    },
  }),
  retrieveRoute(promptResource),
  updateRoute(changeablePrompt, 'put', { permission, body: promptPut, apply }),
  updateRoute(changeablePrompt, 'patch', { permission, body: promptPatch, apply }),
  deleteRoute(promptResource, permission, (em, prompt, { id: userId }) =>
    em.transactional(async (inner) => {
      await resetPrompt(inner, keyOf(prompt), userId);
    }),
  ),
];
