import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiPrompt } from './ai-prompt.ts';
import { AiPromptVersion } from './ai-prompt-version.ts';

/** Which prompt of which account: of a type, or of one function of it. */
export interface PromptKey {
  accountId: string;
  promptType: string;
  functionName: string | null;
}

/**
 * Saves an account's own prompt as its next version, in the caller's transaction. The same text again is no
 * new version. Who saves the same prompt at the same time waits, and has the next one.
 */
export async function savePrompt(
  em: EntityManager,
  key: PromptKey,
  promptValue: string,
  savedById: string,
): Promise<AiPrompt> {
  const { accountId, promptType, functionName } = key;
  // The row is there before it is locked; the first version counts once the row has it.
  await em.execute(
    `insert into igny8_ai_prompts (id, account_id, prompt_type, function_name, prompt_value, version)
     values (?, ?, ?, ?, '', 0)
     on conflict (account_id, prompt_type, coalesce(function_name, '')) do nothing`,
    [uuidv7(), accountId, promptType, functionName],
  );
  const prompt = await lockPrompt(em, key);
  if (!prompt) throw new Error('A prompt that was just saved is not there');
  if (prompt.version > 0 && prompt.promptValue === promptValue) return prompt;
  const version = await appendVersion(em, key, promptValue, savedById);
  em.assign(prompt, { promptValue, version });
  await em.flush();
  return em.refreshOrFail(prompt);
}

/**
 * Removes an account's own prompt, in the caller's transaction: the shipped one holds again. That is a
 * version, too.
 *
 * @returns false when there was none
 */
export async function resetPrompt(
  em: EntityManager,
  key: PromptKey,
  savedById: string,
): Promise<boolean> {
  const prompt = await lockPrompt(em, key);
  if (!prompt) return false;
  await appendVersion(em, key, null, savedById);
  await em.remove(prompt).flush();
  return true;
}

async function lockPrompt(
  em: EntityManager,
  { promptType, functionName }: PromptKey,
): Promise<AiPrompt | null> {
  await em.execute(
    `select 1 from igny8_ai_prompts
     where prompt_type = ? and function_name is not distinct from ? for no key update`,
    [promptType, functionName],
  );
  return em.findOne(AiPrompt, { promptType, functionName }, { refresh: true });
}

/** @returns its number: 1, 2, 3 … of this prompt, resets among them */
async function appendVersion(
  em: EntityManager,
  { accountId, promptType, functionName }: PromptKey,
  promptValue: string | null,
  savedById: string,
): Promise<number> {
  const [newest] = await em.find(
    AiPromptVersion,
    { promptType, functionName },
    { orderBy: { version: 'desc' }, limit: 1 },
  );
  const version = 1 + (newest?.version ?? 0);
  await em.insert(AiPromptVersion, {
    accountId,
    promptType,
    functionName,
    version,
    promptValue,
    savedById,
  });
  return version;
}
