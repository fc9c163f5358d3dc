import { z } from 'zod';
import { id, idList, sectorRowFields } from '#contracts/api/shared/fields.ts';
import { entryPoints, optimizationStatuses } from '#domain/optimizer/states.ts';

const entry_point = z.enum(entryPoints).optional().meta({
  description: 'Absent: by the source of the content. A given one fits it or is manual.',
});

/** Contents of one request. */
const mostContents = 50;

export const optimizeBody = z.strictObject({ content_id: id, entry_point });
export const batchOptimizeBody = z.strictObject({ content_ids: idList(mostContents), entry_point });
export const analyzeBody = z.strictObject({ content_id: id });

const score = z.object({
  score: z.int().min(0).max(100),
  reasons: z.array(
    z.object({ kind: z.string(), message: z.string(), points: z.number(), most: z.number() }),
  ),
});

export const contentScores = z
  .object({
    overall: score,
    keyphrase: score,
    readability: score,
    structure: score,
    meta: score,
    links: score,
    freshness: score,
  })
  .meta({ id: 'ContentScores' });

export const analysis = z
  .object({ content_id: id, version: z.int(), scores: contentScores })
  .meta({ id: 'ContentAnalysis' });

const listed = {
  ...sectorRowFields,
  content_id: id,
  run_id: id.nullable(),
  entry_point: z.enum(entryPoints),
  status: z.enum(optimizationStatuses),
  score_before: z.int().nullable(),
  score_after: z.int().nullable(),
  credits_used: z.int(),
  metadata: z
    .record(z.string(), z.unknown())
    .meta({ description: 'kept, reason, changes: what the model says it changed' }),
};

/** An optimising in a list: everything but scores and texts. */
export const optimizationRow = z.object(listed).meta({ id: 'OptimizationSummary' });

export const optimizationDetail = z
  .object({
    ...listed,
    scores_before: contentScores.nullable(),
    scores_after: contentScores.nullable(),
    html_before: z.string().nullable(),
    html_after: z.string().nullable(),
  })
  .meta({ id: 'Optimization' });
