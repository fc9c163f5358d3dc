import { z } from 'zod';
import {
  id,
  optionalId,
  optionalText,
  requiredText,
  rowFields,
} from '#contracts/api/shared/fields.ts';
import { taxonomyTypes } from '#domain/writer/states.ts';

const data = z.record(z.string(), z.unknown());

export const taxonomyRow = z
  .object({
    ...rowFields,
    site_id: id,
    name: z.string(),
    slug: z.string(),
    taxonomy_type: z.string(),
    parent_id: id.nullable(),
    description: z.string(),
    external_id: z.string().nullable(),
    external_taxonomy: z.string().nullable().meta({
      description: 'The taxonomy of the remote system: `category`, `product_cat`',
    }),
    sync_status: z.string(),
    count: z.int().meta({ description: 'Contents that stand under it' }),
    metadata: data,
  })
  .meta({ id: 'ContentTaxonomy' });

const changeable = {
  name: requiredText(200),
  slug: z
    .string()
    .trim()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Lower-case letters, digits and single hyphens only')
    .optional()
    .meta({ description: 'Left out it follows the name; unique by site and type' }),
  parent_id: optionalId.meta({ description: 'Of the same site and type' }),
  description: optionalText(5000),
  external_id: optionalText(200).nullable(),
  external_taxonomy: optionalText(200).nullable(),
  metadata: data.optional(),
};

export const taxonomyBody = z.strictObject({
  site_id: id,
  taxonomy_type: z.enum(taxonomyTypes),
  ...changeable,
});

export const taxonomyPut = z.strictObject({ ...changeable, row_version: z.int().optional() });
export const taxonomyPatch = taxonomyPut.partial();
