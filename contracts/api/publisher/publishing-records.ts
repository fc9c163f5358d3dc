import { z } from 'zod';
import { id, sectorRowFields, timestamp } from '#contracts/api/shared/fields.ts';

export const publishingRecordRow = z
  .object({
    ...sectorRowFields,
    content_id: id,
    integration_id: id,
    run_id: id.nullable(),
    destination: z.string(),
    destination_id: z.string().nullable(),
    destination_url: z.string().nullable(),
    remote_status: z.string(),
    status: z.string(),
    scheduled_for: timestamp.nullable(),
    published_at: timestamp.nullable(),
    content_version: z.int().nullable(),
    error: z.string().nullable(),
    attempt: z.int(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'PublishingRecord' });
