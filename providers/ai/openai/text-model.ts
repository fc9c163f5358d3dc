import type { TextModel, TextRequest } from '#providers/ai/text-model.ts';
import { callOpenAi } from '#providers/shared/openai/call-openai.ts';
import {
  createOpenAiEndpoint,
  type OpenAiEndpoint,
  type OpenAiOptions,
} from '#providers/shared/openai/openai-endpoint.ts';
import { chatBody } from './chat-body.ts';
import { isOneSchemasFault, LearntManners } from './chat-manner.ts';
import { chatCompletion, toTextReply } from './chat-reply.ts';

/**
 * Text by OpenAI's chat completions, at OpenAI or anything that speaks like it. A request refused for how it
 * is asked (no structured outputs, another name for the token limit, no temperature) is asked again without
 * within the same call: such a refusal costs nothing.
 *
 * @param manners what is known of the endpoint's models, shared by the keys used there
 */
export function createOpenAiTextModel(
  options: OpenAiOptions,
  manners = new LearntManners('auto'),
): TextModel {
  const endpoint = createOpenAiEndpoint(options);
  return {
    provider: endpoint.provider,
    isSandbox: endpoint.isSandbox,
    complete: async (request, signal) => {
      const { answer, latencyMs } = await callOpenAi(endpoint, signal, chatCompletion, (call) =>
        askInItsManner(endpoint, manners, request, call),
      );
      return { ...toTextReply(answer, request.model), latencyMs };
    },
  };
}

async function askInItsManner(
  { client }: OpenAiEndpoint,
  manners: LearntManners,
  request: TextRequest,
  call: { signal: AbortSignal },
): Promise<unknown> {
  const usual = manners.of(request.model);
  let manner = usual;
  let isLearnt = true;
  for (;;) {
    try {
      const answer = await client.chat.completions.create(chatBody(request, manner), call);
      if (manner !== usual && isLearnt) manners.remember(request.model, manner);
      return answer;
    } catch (error) {
      const adapted = manners.adapted(manner, request, error);
      if (!adapted) throw error;
      if (isOneSchemasFault(error)) isLearnt = false;
      manner = adapted;
    }
  }
}
