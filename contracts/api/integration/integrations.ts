import { z } from 'zod';
import { id, requiredText, rowFields, timestamp } from '#contracts/api/shared/fields.ts';

export const integrationRow = z
  .object({
    ...rowFields,
    site_id: id,
    platform: z.string(),
    platform_type: z.string(),
    name: z.string().meta({ description: 'As shown: "wordpress - example.com"' }),
    config: z.record(z.string(), z.unknown()),
    is_active: z.boolean(),
    sync_enabled: z.boolean(),
    sync_status: z.string(),
    last_sync_at: timestamp.nullable(),
    last_error: z.string().nullable(),
  })
  .meta({ id: 'Integration' });

const wordPressConfig = z.strictObject({
  site_url: z.url({ protocol: /^https?$/, error: 'Must be an http(s) address' }).max(500),
  username: requiredText(100),
});

/** A WordPress site reached with an application password. Credentials are never answered. */
export const integrationBody = z.strictObject({
  site_id: id,
  platform: z.enum(['wordpress'], 'Invalid integration type'),
  config: wordPressConfig,
  credentials: z.strictObject({ application_password: requiredText(200) }),
  is_active: z.boolean().optional(),
  sync_enabled: z.boolean().optional(),
});
