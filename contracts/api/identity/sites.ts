import { z } from 'zod';
import { id, optionalId, requiredText, rowFields } from '#contracts/api/shared/fields.ts';
import { siteSettings, siteSettingsBody } from './site-settings.ts';

const hostingType = z.enum(['igny8_sites', 'wordpress', 'shopify', 'multi']);
export const slugText = z
  .string()
  .trim()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Lower-case letters, digits and single hyphens only');

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
    settings: siteSettings,
  })
  .meta({ id: 'Site' });

/** A host name, with its port where it has one; in lower case, as names are compared. */
const domainName = z
  .string()
  .trim()
  .toLowerCase()
  .max(253, 'At most 253 characters')
  .regex(
    /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?::\d{1,5})?$/u,
    'A domain like blog.example.com, without https:// and path',
  )
  .meta({ example: 'blog.example.com' });

const writable = {
  name: requiredText(150),
  slug: slugText.optional(),
  domain: domainName.nullable().optional(),
  industry_id: optionalId,
  site_type: requiredText(50).optional(),
  hosting_type: hostingType.optional(),
  status: z.enum(['active', 'inactive', 'suspended'], 'Invalid status value').optional(),
  is_active: z.boolean().optional(),
  settings: siteSettingsBody.optional(),
};

export const siteBody = z.strictObject(writable);
export const sitePut = z.strictObject({ ...writable, row_version: z.int().optional() });
export const sitePatch = sitePut.partial();
