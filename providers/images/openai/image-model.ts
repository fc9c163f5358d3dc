import { z } from 'zod';
import type { ImageModel } from '#providers/images/image-model.ts';
import { inspectImage } from '#providers/images/inspect-image.ts';
import { callOpenAi } from '#providers/shared/openai/call-openai.ts';
import {
  createOpenAiEndpoint,
  type OpenAiOptions,
} from '#providers/shared/openai/openai-endpoint.ts';
import { chooseSize } from './choose-size.ts';

/** Loose: an answer without a picture is as paid as one with half of it, and is told by its bytes. */
const drawn = z.object({
  data: z.array(z.object({ b64_json: z.string().optional() })),
  usage: z.object({ input_tokens: z.int(), output_tokens: z.int() }).optional().catch(undefined),
});

const noUsage = { input_tokens: 0, output_tokens: 0 };

/** Pictures by OpenAI's GPT image models, at OpenAI or anything that speaks like it. Always asks for PNG. */
export function createOpenAiImageModel(options: OpenAiOptions): ImageModel {
  const endpoint = createOpenAiEndpoint(options);
  const { provider, isSandbox, client } = endpoint;
  return {
    provider,
    isSandbox,
    generate: async ({ model, prompt, width, height }, signal) => {
      const size = chooseSize(model, { width, height });
      const { answer, latencyMs } = await callOpenAi(endpoint, signal, drawn, (call) =>
        client.images.generate({ model, prompt, size, n: 1, output_format: 'png' }, call),
      );
      const bytes = Buffer.from(answer.data[0]?.b64_json ?? '', 'base64');
      const { input_tokens: tokensIn, output_tokens: tokensOut } = answer.usage ?? noUsage;
      const billed = { tokensIn, tokensOut, costUsdMicros: null };
      return { bytes, ...inspectImage(bytes, provider), model, latencyMs, ...billed };
    },
  };
}
