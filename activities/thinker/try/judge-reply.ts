import { ApplicationFailure } from '@temporalio/common';
import type { z } from 'zod';
import { parseReply } from '#activities/thinker/parse-reply.ts';
import type { AnswerVerdict } from '#contracts/activities/trials.ts';
import type { AiReply } from '#entities/system/ai-step.ts';

interface Judged {
  verdict: AnswerVerdict;
  errors: string | null;
  /** Null unless it fits. */
  output: unknown;
}

/** What the engine would say of a reply, told instead of thrown. */
export function judgeReply(schema: z.ZodType, reply: AiReply): Judged {
  try {
    const parsed = parseReply(schema, reply);
    if (parsed.ok) return { verdict: 'fits', errors: null, output: parsed.output };
    const verdict = reply.finishReason === 'length' ? 'truncated' : 'does_not_fit';
    return { verdict, errors: parsed.errors, output: null };
  } catch (error) {
    if (!(error instanceof ApplicationFailure)) throw error;
    return { verdict: 'refused', errors: error.message, output: null };
  }
}
