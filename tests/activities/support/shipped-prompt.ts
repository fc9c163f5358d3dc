import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { parseTemplate } from '#domain/thinker/parse-template.ts';
import { type PromptMessage, renderPrompt } from '#domain/thinker/render-prompt.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';

/** The messages of a function with its shipped prompt, as the engine sends them. */
export async function shippedMessages(
  functionName: string,
  data: unknown,
): Promise<PromptMessage[]> {
  const contract = aiFunctionContracts.find(({ name }) => name === functionName);
  if (!contract) throw new RangeError(`No function ${functionName}`);
  const prompts = await loadDefaultPrompts([contract.promptType]);
  const template = parseTemplate(prompts.get(contract.promptType)?.text ?? '');
  return renderPrompt(template, contract.dataSchema, data);
}
