import type { TextModel, TextVendor } from '#providers/ai/text-model.ts';
import { type OpenAiOptions, sandboxAnswers } from '#providers/shared/openai/openai-endpoint.ts';
import { LearntManners, type StructuredOutputs } from './chat-manner.ts';
import { createOpenAiTextModel } from './text-model.ts';

/** Clients kept: each holds a key and a few kilobytes. */
const keptClients = 500;

interface TextVendorOptions extends Omit<OpenAiOptions, 'apiKey'> {
  structuredOutputs: StructuredOutputs;
}

/** The models at one address, asked with whatever key; every key goes to that address and to no other. */
export function createOpenAiTextVendor({
  structuredOutputs,
  ...options
}: TextVendorOptions): TextVendor {
  const manners = new LearntManners(structuredOutputs);
  const clients = new Map<string, TextModel>();
  return {
    isSandbox: sandboxAnswers(options),
    withKey(apiKey) {
      const model = clients.get(apiKey) ?? createOpenAiTextModel({ ...options, apiKey }, manners);
      // Used last stands last: the first is the one not needed for longest.
      clients.delete(apiKey);
      clients.set(apiKey, model);
      const [oldest] = clients.keys();
      if (clients.size > keptClients && oldest !== undefined) clients.delete(oldest);
      return model;
    },
  };
}
