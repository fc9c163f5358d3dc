import { z } from 'zod';
import { id, rowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { executionOrigins, scheduledTaskStatuses, skipReasons } from '#domain/automation/rules.ts';

export const scheduledTaskRow = z
  .object({
    ...rowFields,
    site_id: id,
    rule_id: id,
    origin: z.enum(executionOrigins),
    object_type: z.string().nullable(),
    object_id: id.nullable(),
    scheduled_at: timestamp,
    executed_at: timestamp.nullable(),
    status: z.enum(scheduledTaskStatuses),
    reason: z.enum(skipReasons).nullable().meta({ description: 'Why it was left out' }),
    result: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'One result an action' }),
    error: z.string().nullable(),
    credits_used: z.int(),
    run_id: id.nullable(),
  })
  .meta({ id: 'ScheduledTask' });

const scheduledAt = z.iso.datetime({ offset: true }).meta({ description: 'Lies ahead' });

export const scheduledTaskBody = z.strictObject({
  rule_id: id,
  scheduled_at: scheduledAt,
  object_id: id.nullable().optional(),
});
export const scheduledTaskPut = z.strictObject({
  scheduled_at: scheduledAt,
  row_version: z.int().optional(),
});
export const scheduledTaskPatch = scheduledTaskPut.partial();
