import { z } from 'zod';
import type { FinishReason, TextReply } from '#providers/ai/text-model.ts';

/** Unknown where it is left out or is no number: an answer is not thrown away for that. */
const tokens = z.int().min(0).nullish().catch(null);

const part = z.object({ text: z.string().nullish() });

/** What is read of an answer; compatible endpoints leave out the rest, and sometimes the usage. */
export const chatCompletion = z.object({
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(part)]).nullish(),
          refusal: z.string().nullish(),
          // Where LiteLLM puts what it does not know.
          provider_specific_fields: z
            .object({ refusal: z.string().nullish() })
            .nullish()
            .catch(null),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: tokens,
      completion_tokens: tokens,
      prompt_tokens_details: z.object({ cached_tokens: tokens }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

type Message = z.infer<typeof chatCompletion>['choices'][number]['message'];

/** The answer in the words of this house. */
export function toTextReply(
  { model, choices, usage }: z.infer<typeof chatCompletion>,
  askedModel: string,
): Omit<TextReply, 'latencyMs'> {
  const choice = choices[0];
  const refusal = refusalOf(choice?.message);
  return {
    text: contentText(choice?.message.content),
    model: model || askedModel,
    finishReason: refusal === null ? toFinishReason(choice?.finish_reason) : 'refusal',
    refusal,
    tokensIn: usage?.prompt_tokens ?? 0,
    tokensCached: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    tokensOut: usage?.completion_tokens ?? 0,
  };
}

function refusalOf(message: Message | undefined): string | null {
  return message?.refusal || message?.provider_specific_fields?.refusal || null;
}

/** Some endpoints send the text in pieces. */
function contentText(content: Message['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ text }) => text ?? '').join('');
}

/** Compatible servers have names of their own for a natural end (`eos`, `end_turn`, null) and for the others. */
function toFinishReason(reason: string | null | undefined): FinishReason {
  if (reason === 'length' || reason === 'max_tokens') return 'length';
  return reason === 'content_filter' || reason === 'refusal' ? reason : 'stop';
}
