import { z } from 'zod';
import { rowFields } from '#contracts/api/shared/fields.ts';

const named = { name: z.string(), slug: z.string() };

/** A line of business with its topic areas. Global and read-only to tenants. */
export const industryRow = z
  .object({
    ...rowFields,
    ...named,
    sectors: z.array(z.object({ id: z.uuid(), ...named })),
  })
  .meta({ id: 'Industry' });
