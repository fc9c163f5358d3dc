import { z } from 'zod';

const used = {
  credits_used: z.int(),
  /** Settled operations. */
  operations: z.int(),
  cost_usd_micros: z.int().meta({ description: 'Of calls whose price is known' }),
};

export const usageSummary = z
  .object({
    ...used,
    by_operation: z.array(z.object({ operation: z.string(), ...used })),
    over_time: z.array(
      z.object({
        period: z.iso.date().meta({ description: 'First day of the day, week or month, UTC' }),
        operation: z.string(),
        ...used,
      }),
    ),
  })
  .meta({ id: 'UsageSummary' });

export const usageIntervals = ['day', 'week', 'month'] as const;

export const usageLimitsAnswer = z
  .object({
    limits: z.array(
      z.object({
        title: z.string(),
        limit: z.int().nullable(),
        used: z.int().nullable(),
        available: z.int().nullable(),
        unit: z.string(),
        category: z.enum(['credits', 'account']),
        percentage: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'UsageLimits' });
