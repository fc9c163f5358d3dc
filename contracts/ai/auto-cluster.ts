import { z } from 'zod';
import { defineAiContract } from './ai-function-contract.ts';

/** What a naming call sees: groups the platform found, at most 50 keywords in all (spec/ai.md). */
export const autoClusterData = z.object({
  site: z.object({ name: z.string(), industry: z.string() }),
  groups: z.array(
    z.object({
      key: z.string(),
      keywords: z.array(
        z.object({
          keyword: z.string(),
          volume: z.number().nullable(),
          difficulty: z.number().nullable(),
          intent: z.string().nullable(),
        }),
      ),
    }),
  ),
});

/** The model names and describes each group by its key, and may propose members that do not belong. */
export const autoClusterOutput = z.object({
  groups: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      description: z.string(),
      outliers: z.array(z.string()),
    }),
  ),
});

export const autoClusterContract = defineAiContract({
  name: 'auto_cluster',
  operation: 'clustering',
  dataSchema: autoClusterData,
  outputSchema: autoClusterOutput,
  sampleData: {
    site: { name: 'Bean There', industry: 'Coffee shops' },
    groups: [
      {
        key: 'group-1',
        keywords: [
          { keyword: 'cold brew ratio', volume: 2400, difficulty: 31, intent: 'informational' },
        ],
      },
    ],
  },
});
