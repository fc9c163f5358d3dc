import { defineEntity, p } from '@mikro-orm/postgresql';
import type { SaveAiStepOutput } from '#contracts/activities/thinker.ts';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

export interface AiMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A stored reply; `finishReason` tells a truncated one apart from a whole one. */
export interface AiReply {
  text: string;
  finishReason: 'stop' | 'length' | 'content_filter' | 'refusal';
  refusal: string | null;
  model: string;
  tokensIn: number;
  tokensOut: number;
  /** Micro-dollars; null when the price is unknown or nobody is paid. */
  costUsdMicros: number | null;
}

const AiStepSchema = defineEntity({
  name: 'AiStep',
  tableName: 'igny8_ai_steps',
  properties: {
    ...tenantColumns,
    runId: p.uuid(),
    functionName: p.text(),
    subject: p.json<Record<string, unknown>>(),
    promptVersion: p.text(),
    model: p.text(),
    temperature: p.double().nullable(),
    maxOutputTokens: p.integer().nullable(),
    /** Who was asked, and by which of the keys; never the key. */
    provider: p.text().nullable(),
    keyName: p.text().nullable(),
    messages: p.json<AiMessage[]>(),
    /** Of model, limits and messages as they were first sent; null in steps of before. */
    requestHash: p.text().nullable(),
    /** Credits of the run's reservation this step may settle. */
    reservedCredits: p.integer(),
    /** One per paid turn: the answer, then at most one repair. */
    replies: p.json<AiReply[]>().defaultRaw("'[]'"),
    status: p.enum(['prepared', 'replied', 'saved', 'failed'] as const).default('prepared'),
    /** What `save` answered: an attempt after a crash answers the same and writes nothing again. */
    outcome: p.json<SaveAiStepOutput>().nullable(),
  },
  indexes: [
    {
      name: 'igny8_ai_steps_request_index',
      expression:
        'create index igny8_ai_steps_request_index on igny8_ai_steps (account_id, request_hash) where request_hash is not null',
    },
    { properties: ['accountId', 'runId'] },
  ],
  ...tenantTable,
});

/**
 * One AI step between its three activities. The id is derived from the workflow id and the step, so a
 * retry finds the stored reply instead of paying for another.
 */
export class AiStep extends AiStepSchema.class {}
AiStepSchema.setClass(AiStep);
