import { z } from 'zod';
import type { AskVendor } from '#providers/ai/key-check.ts';
import { callOpenAi } from '#providers/shared/openai/call-openai.ts';
import {
  createOpenAiEndpoint,
  type OpenAiOptions,
} from '#providers/shared/openai/openai-endpoint.ts';

const listed = z.object({ data: z.array(z.object({ id: z.string() })) });

/** A key that may list the models is one; what else it may is seen when it is used. */
export function createOpenAiKeyCheck(address: Omit<OpenAiOptions, 'apiKey'>): AskVendor {
  return async (apiKey, signal) => {
    const endpoint = createOpenAiEndpoint({ ...address, apiKey });
    // As it came: the package's own list takes anything for an empty one.
    const { answer } = await callOpenAi(endpoint, signal, listed, (call) =>
      endpoint.client.get('/models', call),
    );
    return `${endpoint.provider} knows the key; it may use ${answer.data.length} model(s)`;
  };
}
