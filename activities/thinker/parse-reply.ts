import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { isStorable, toStorable } from '#activities/shared/storable-text.ts';
import { answeredJson } from '#domain/thinker/answered-json.ts';
import type { AiMessage, AiReply } from '#entities/system/ai-step.ts';

type ParsedReply = { ok: true; output: unknown } | { ok: false; errors: string };

/** How much of a wrong answer is shown to the model again. */
const shownAnswerCharacters = 20_000;

/** Of what was wrong with it: a long list of things can all lack the same. */
const shownErrorCharacters = 2_000;

/**
 * Reads a stored reply. A refusal is final and named; a reply that was cut off or does not fit the schema
 * is told in words the model can act on.
 *
 * @throws ApplicationFailure `content_refused`, never retried
 */
export function parseReply(schema: z.ZodType, reply: AiReply): ParsedReply {
  if (
    reply.refusal !== null ||
    reply.finishReason === 'refusal' ||
    reply.finishReason === 'content_filter'
  ) {
    const reason = reply.refusal ?? 'its content filter stopped the answer';
    throw ApplicationFailure.nonRetryable(`The model refused: ${reason}`, 'content_refused');
  }
  if (reply.finishReason === 'length') {
    return {
      ok: false,
      errors: 'The answer was cut off before its end. Answer again, complete and shorter.',
    };
  }
  if (reply.text.trim() === '') return { ok: false, errors: 'The answer is empty.' };
  let value: unknown;
  let storable = true;
  try {
    value = JSON.parse(answeredJson(reply.text), (_key, part: unknown) => {
      if (typeof part === 'string' && !isStorable(part)) storable = false;
      return part;
    });
  } catch {
    return { ok: false, errors: 'The answer is not valid JSON.' };
  }
  if (!storable) {
    return { ok: false, errors: 'The answer holds characters that are no text.' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, output: parsed.data };
  return { ok: false, errors: z.prettifyError(parsed.error).slice(0, shownErrorCharacters) };
}

/** The two messages that ask for a repair. */
export function repairMessages(answer: string, errors: string): AiMessage[] {
  return [
    { role: 'assistant', content: toStorable(answer.slice(0, shownAnswerCharacters)) },
    {
      role: 'user',
      content: `That answer cannot be used:\n${toStorable(errors)}\nAnswer again with JSON of the given schema only.`,
    },
  ];
}
