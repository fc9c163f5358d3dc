import { z } from 'zod';
import { id, optionalId, requiredText, rowFields } from '#contracts/api/shared/fields.ts';
import { slugText } from './sites.ts';

export const sectorRow = z
  .object({
    ...rowFields,
    site_id: id,
    industry_sector_id: id.nullable(),
    name: z.string(),
    slug: z.string(),
    is_active: z.boolean(),
    status: z.string(),
  })
  .meta({ id: 'Sector' });

const changeable = {
  name: requiredText(150),
  slug: slugText.optional(),
  industry_sector_id: optionalId,
  is_active: z.boolean().optional(),
  status: z.enum(['active', 'inactive'], 'Invalid status value').optional(),
};

export const sectorBody = z.strictObject({ site_id: id, ...changeable });
export const sectorPut = z.strictObject({ ...changeable, row_version: z.int().optional() });
export const sectorPatch = sectorPut.partial();
