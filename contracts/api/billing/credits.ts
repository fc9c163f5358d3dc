import { z } from 'zod';
import { mostBulkIds } from '#contracts/api/shared/bulk.ts';
import { id, idList, timestamp } from '#contracts/api/shared/fields.ts';
import { mostPieces } from '#contracts/api/writer/pipelines.ts';
import { pipelineStages } from '#domain/writer/stages.ts';

export const balance = z
  .object({
    credits: z.int(),
    plan_credits_per_month: z.int(),
    included_credits: z.int(),
    credits_used_this_month: z.int(),
    credits_reserved: z.int(),
    next_grant_at: timestamp.nullable(),
  })
  .meta({ id: 'Balance' });

export const transactionRow = z
  .object({
    id,
    created_at: timestamp,
    type: z.string(),
    amount: z.int(),
    balance_after: z.int(),
    description: z.string(),
    metadata: z.record(z.string(), z.unknown()),
    run_id: id.nullable(),
  })
  .meta({ id: 'CreditTransaction' });

export const usageRow = z
  .object({
    id,
    created_at: timestamp,
    operation: z.string(),
    credits_used: z.int(),
    cost_usd_micros: z.int().nullable(),
    model: z.string().nullable(),
    tokens_in: z.int(),
    tokens_out: z.int(),
    run_id: id.nullable(),
    related_object_type: z.string().nullable(),
    related_object_id: id.nullable(),
    metadata: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CreditUsage' });

export const costs = z.array(
  z
    .object({
      operation: z.string(),
      credits: z.int(),
      unit: z.string(),
      display_name: z.string(),
      description: z.string(),
    })
    .meta({ id: 'CreditCost' }),
);

/** `amount` in what the operation counts: words, images, clusters, requests; or ids of what it is done to. */
/** Not an operation with a price, but several: `pipelines/content/` over the rows of `ids`. */
export const pipelineOperation = 'content_pipeline';

export const estimateBody = z
  .strictObject({
    operation: z.string().trim().min(1, 'This field is required').max(100),
    amount: z.int().min(1, 'Amount must be positive').max(1_000_000_000).optional(),
    ids: idList(mostPieces)
      .optional()
      .meta({
        description: `At most ${mostBulkIds}, but of content_pipeline`,
      }),
    stages: z.array(z.enum(pipelineStages)).min(1).optional().meta({
      description: 'Of content_pipeline; absent: those its start takes',
    }),
  })
  .refine(
    ({ operation, ids }) => operation === pipelineOperation || (ids?.length ?? 0) <= mostBulkIds,
    { path: ['ids'], error: `At most ${mostBulkIds} ids` },
  )
  .refine(({ amount, ids }) => amount !== undefined || ids !== undefined, {
    path: ['amount'],
    error: 'This field is required',
  })
  .meta({
    allOf: [
      { anyOf: [{ required: ['ids'] }, { required: ['amount'] }] },
      {
        anyOf: [
          { properties: { operation: { const: pipelineOperation } } },
          { properties: { ids: { maxItems: mostBulkIds } } },
        ],
      },
    ],
    example: { operation: 'content_generation', amount: 1200 },
  });

export const estimate = z.object({ credits: z.int(), available: z.int() }).meta({ id: 'Estimate' });
