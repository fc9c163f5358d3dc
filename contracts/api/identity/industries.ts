import { z } from 'zod';
import { requiredText, rowFields } from '#contracts/api/shared/fields.ts';
import { slugText } from './sites.ts';

const named = { name: z.string(), slug: z.string() };

/** A line of business with its topic areas. Global and read-only to tenants. */
export const industryRow = z
  .object({
    ...rowFields,
    ...named,
    is_active: z.boolean(),
    sectors: z.array(z.object({ id: z.uuid(), ...named })),
  })
  .meta({ id: 'Industry' });

const writable = {
  name: requiredText(100),
  slug: slugText.optional(),
  is_active: z.boolean().optional(),
  sectors: z
    .array(z.object({ name: requiredText(100) }))
    .max(200, 'At most 200 sectors')
    .optional()
    .meta({ description: 'The whole list: one that is missing is switched off, never deleted.' }),
};

export const industryBody = z.strictObject(writable);
export const industryPut = z.strictObject({ ...writable, row_version: z.int().optional() });
export const industryPatch = industryPut.partial();
