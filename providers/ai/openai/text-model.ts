import type { OpenAI } from 'openai';
import { z } from 'zod';
import type { FinishReason, TextModel, TextReply, TextRequest } from '#providers/ai/text-model.ts';
import { callOpenAi } from '#providers/shared/openai/call-openai.ts';
import {
  createOpenAiEndpoint,
  type OpenAiOptions,
} from '#providers/shared/openai/openai-endpoint.ts';

/** What is read of an answer; compatible endpoints leave out the rest, and sometimes the usage. */
const completion = z.object({
  model: z.string(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) }).nullish(),
});

/** Text by OpenAI's chat completions, at OpenAI or anything that speaks like it. */
export function createOpenAiTextModel(options: OpenAiOptions): TextModel {
  const endpoint = createOpenAiEndpoint(options);
  return {
    provider: endpoint.provider,
    isSandbox: endpoint.isSandbox,
    complete: async (request, signal) => {
      const { answer, latencyMs } = await callOpenAi(endpoint, signal, completion, (call) =>
        endpoint.client.chat.completions.create(toBody(request), call),
      );
      return { ...toReply(answer), latencyMs };
    },
  };
}

function toBody(request: TextRequest): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const { model, functionName, messages, jsonSchema, temperature, maxOutputTokens } = request;
  return {
    model,
    messages,
    response_format: {
      type: 'json_schema',
      json_schema: { name: functionName, strict: true, schema: jsonSchema },
    },
    // Sent only when asked for: reasoning models refuse any temperature but their own.
    ...(temperature === undefined ? {} : { temperature }),
    ...(maxOutputTokens === undefined ? {} : { max_completion_tokens: maxOutputTokens }),
  };
}

function toReply({
  model,
  choices,
  usage,
}: z.infer<typeof completion>): Omit<TextReply, 'latencyMs'> {
  const choice = choices[0];
  const refusal = choice?.message.refusal || null;
  return {
    text: choice?.message.content ?? '',
    model,
    finishReason: refusal === null ? toFinishReason(choice?.finish_reason) : 'refusal',
    refusal,
    tokensIn: usage?.prompt_tokens ?? 0,
    tokensOut: usage?.completion_tokens ?? 0,
  };
}

/** Compatible servers have names of their own for a natural end (`eos`, `end_turn`, null). */
function toFinishReason(reason: string | null | undefined): FinishReason {
  return reason === 'length' || reason === 'content_filter' ? reason : 'stop';
}
