import type { z } from 'zod';
import type { ideaPatch } from '#contracts/api/planner/ideas.ts';

/** What a body says of an idea by itself; title, keywords, type and state are more than a column. */
export function columnsOf(body: z.output<typeof ideaPatch>) {
  return {
    description: body.description,
    angle: body.angle,
    intent: body.intent,
    clusterId: body.cluster_id,
    estimatedWordCount: body.estimated_word_count,
  };
}
