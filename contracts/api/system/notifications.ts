import { z } from 'zod';
import { id, rowFields, timestamp } from '#contracts/api/shared/fields.ts';

export const notificationRow = z
  .object({
    ...rowFields,
    user_id: id.nullable(),
    kind: z.string(),
    text: z.string(),
    data: z.record(z.string(), z.unknown()),
    read: z.boolean(),
    read_at: timestamp.nullable(),
  })
  .meta({ id: 'Notification' });

export const notificationPatch = z.strictObject({
  read: z.boolean(),
  row_version: z.int().optional(),
});
