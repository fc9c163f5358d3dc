import { z } from 'zod';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import { callOpenAi } from '#providers/shared/openai/call-openai.ts';
import {
  createOpenAiEndpoint,
  type OpenAiOptions,
} from '#providers/shared/openai/openai-endpoint.ts';

/** Asked for as base64 by the `openai` package, which hands over numbers. */
const embeddings = z.object({
  model: z.string(),
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ prompt_tokens: z.int().min(0) }).nullish(),
});

/**
 * Of OpenAI (2048 texts, 300 000 tokens a call):
 * https://platform.openai.com/docs/api-reference/embeddings/create
 */
const maximumTexts = 2048;

/** Embeddings of one model, at OpenAI or anything that speaks like it. */
export function createOpenAiEmbeddingModel(
  options: OpenAiOptions & { model: string },
): EmbeddingModel {
  const { model } = options;
  const endpoint = createOpenAiEndpoint(options);
  return {
    provider: endpoint.provider,
    isSandbox: endpoint.isSandbox,
    // The sandbox answers under the names of real models, and its vectors are worth nothing to them.
    name: endpoint.isSandbox ? `sandbox:${model}` : model,
    maximumTexts,
    embed: async (texts, signal) => {
      if (texts.length === 0) return { vectors: [], model, tokensIn: 0 };
      const complete = embeddings.refine(({ data }) => isOneVectorEach(data, texts.length));
      const { answer } = await callOpenAi(endpoint, signal, complete, (call) =>
        endpoint.client.embeddings.create({ model, input: texts }, call),
      );
      // Each says whose vector it is; the order of arrival is not promised.
      const ordered = answer.data.toSorted((one, other) => one.index - other.index);
      return {
        vectors: ordered.map(({ embedding }) => Float32Array.from(embedding)),
        model: answer.model,
        tokensIn: answer.usage?.prompt_tokens ?? 0,
      };
    },
  };
}

/** A vector given to the wrong text would cluster wrongly without a sign, so nothing is guessed. */
function isOneVectorEach(data: { index: number; embedding: number[] }[], count: number): boolean {
  const indexes = new Set(data.map(({ index }) => index));
  const lengths = new Set(data.map(({ embedding }) => embedding.length));
  const highest = Math.max(...indexes);
  return (
    data.length === count && indexes.size === count && highest === count - 1 && lengths.size === 1
  );
}
