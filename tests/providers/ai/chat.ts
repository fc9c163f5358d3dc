import { createOpenAiTextModel } from '#providers/ai/openai/text-model.ts';
import type { TextReply, TextRequest } from '#providers/ai/text-model.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { startVendorServer } from './vendor-server.ts';

export const secretKey = 'sk-test-0123456789abcdef';

export const question: TextRequest = {
  model: 'gpt-4o-mini',
  functionName: 'generate_ideas',
  messages: [
    { role: 'system', content: 'You plan articles.' },
    { role: 'user', content: 'Plan one.\n<data>\n{}\n</data>' },
  ],
  jsonSchema: { type: 'object', properties: {}, required: [], additionalProperties: false },
};

/** A chat completion as OpenAI sends it, with parts of the choice changed. */
export function completion(choice: {
  content?: string | null;
  refusal?: string | null;
  finish_reason?: string | null;
}): object {
  const { content = '{"ideas":[]}', refusal = null, finish_reason = 'stop' } = choice;
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'gpt-4o-mini-2024-07-18',
    choices: [
      { index: 0, logprobs: null, finish_reason, message: { role: 'assistant', content, refusal } },
    ],
    usage: { prompt_tokens: 21, completion_tokens: 5, total_tokens: 26 },
  };
}

type Behaviour = Parameters<typeof startVendorServer>[0];

/** Asks a vendor that behaves so, once. */
export async function ask(
  behaviour: Behaviour,
  { timeoutMs = 5000, signal = new AbortController().signal } = {},
): Promise<TextReply> {
  await using server = await startVendorServer(behaviour);
  const model = createOpenAiTextModel({ apiKey: secretKey, baseUrl: server.baseUrl, timeoutMs });
  return await model.complete(question, signal);
}

/** The fault such a vendor is named with. Fails where there is none. */
export async function faultOf(
  behaviour: Behaviour,
  options?: { timeoutMs: number },
): Promise<ProviderError> {
  return providerErrorOf(ask(behaviour, options));
}

export async function providerErrorOf(work: Promise<unknown>): Promise<ProviderError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProviderError) return error;
    throw error;
  }
  throw new Error('The call succeeded where a ProviderError was expected');
}
