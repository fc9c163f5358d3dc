import { z } from 'zod';
import { id, rowFields, timestamp } from '#contracts/api/shared/fields.ts';

export const subscriptionRow = z
  .object({
    ...rowFields,
    plan_id: id,
    plan: z.object({ id, name: z.string(), slug: z.string() }),
    status: z.string(),
    provider: z.string(),
    current_period_start: timestamp,
    current_period_end: timestamp,
    cancel_at_period_end: z.boolean(),
    downgrade_to_plan_id: id.nullable(),
  })
  .meta({ id: 'Subscription' });
