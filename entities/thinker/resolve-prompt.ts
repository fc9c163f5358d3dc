import type { EntityManager } from '@mikro-orm/postgresql';
import { AiPrompt } from './ai-prompt.ts';
import type { DefaultPrompts } from './default-prompts.ts';

export interface ResolvedPrompt {
  text: string;
  /** `custom:7` of an account's own prompt, else the hash of the shipped one. */
  version: string;
  isDefault: boolean;
}

/**
 * The prompt in force for a function: the account's for that function, the account's for its type, the shipped
 * one.
 *
 * @throws RangeError for a prompt type nothing was shipped for
 */
export async function resolvePrompt(
  em: EntityManager,
  defaults: DefaultPrompts,
  { promptType, functionName }: { promptType: string; functionName: string },
): Promise<ResolvedPrompt> {
  const own = await em.find(AiPrompt, {
    promptType,
    $or: [{ functionName }, { functionName: null }],
  });
  const chosen = own.find((prompt) => prompt.functionName === functionName) ?? own[0];
  if (chosen) {
    return { text: chosen.promptValue, version: `custom:${chosen.version}`, isDefault: false };
  }
  const shipped = defaults.get(promptType);
  if (!shipped) throw new RangeError(`No prompt of type ${promptType}`);
  return { ...shipped, isDefault: true };
}
