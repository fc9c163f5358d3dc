import { z } from 'zod';
import { id, optionalId, requiredText, rowFields } from '#contracts/api/shared/fields.ts';

const hostingType = z.enum(['igny8_sites', 'wordpress', 'shopify', 'multi']);
export const slugText = z
  .string()
  .trim()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Lower-case letters, digits and single hyphens only');

/** Site.settings (spec/domain.md); what other rooms add to it is declared there. */
const siteSettings = z.strictObject({
  auto_link: z.boolean().optional(),
  auto_optimize: z.boolean().optional(),
  auto_optimize_synced: z.boolean().optional(),
  target_score: z.int().min(0).max(100).nullable().optional(),
});

export const siteRow = z
  .object({
    ...rowFields,
    name: z.string(),
    slug: z.string(),
    domain: z.string().nullable(),
    industry_id: id.nullable(),
    site_type: z.string(),
    hosting_type: hostingType,
    status: z.string(),
    is_active: z.boolean(),
    settings: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Site' });

const writable = {
  name: requiredText(150),
  slug: slugText.optional(),
  domain: z.string().trim().max(253).nullable().optional(),
  industry_id: optionalId,
  site_type: requiredText(50).optional(),
  hosting_type: hostingType.optional(),
  status: z.enum(['active', 'inactive', 'suspended'], 'Invalid status value').optional(),
  is_active: z.boolean().optional(),
  settings: siteSettings.optional(),
};

export const siteBody = z.strictObject(writable);
export const sitePut = z.strictObject({ ...writable, row_version: z.int().optional() });
export const sitePatch = sitePut.partial();
