import { z } from 'zod';
import { throttleRateSpelling } from '#contracts/api/shared/throttle-rate.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';

const scopes: readonly string[] = Object.keys(createThrottleRates());

/** Own rates of an account or plan by scope: `{planner: "120/min"}`. */
export const throttleRates = z
  .record(
    z.string().refine((scope) => scopes.includes(scope), 'There is no such scope'),
    z.string().regex(throttleRateSpelling, 'A rate is like 120/min'),
  )
  .meta({
    example: { planner: '120/min' },
    override: { propertyNames: { enum: [...scopes] } },
  });
