import { z } from 'zod';
import {
  id,
  optionalId,
  optionalText,
  requiredText,
  sectorRowFields,
} from '#contracts/api/shared/fields.ts';
import { attributeTypes } from '#domain/writer/states.ts';

const data = z.record(z.string(), z.unknown());

export const attributeRow = z
  .object({
    ...sectorRowFields,
    content_id: id.nullable(),
    task_id: id.nullable(),
    cluster_id: id.nullable(),
    attribute_type: z.string(),
    name: z.string(),
    value: z.string(),
    external_id: z.string().nullable(),
    external_attribute: z.string().nullable().meta({
      description: 'The attribute of the remote system: `pa_color`',
    }),
    source: z.string(),
    metadata: data,
  })
  .meta({ id: 'ContentAttribute' });

const changeable = {
  attribute_type: z.enum(attributeTypes),
  name: requiredText(200),
  value: requiredText(2000),
  external_id: optionalText(200).nullable(),
  external_attribute: optionalText(200).nullable(),
  metadata: data.optional(),
};

export const attributeBody = z
  .strictObject({
    content_id: optionalId,
    task_id: optionalId,
    cluster_id: optionalId,
    ...changeable,
  })
  .meta({
    example: {
      content_id: '019a4c1e-0d52-7c3a-9b1f-a56145270ce6',
      attribute_type: 'product_spec',
      name: 'Weight',
      value: '3 kg',
    },
  });

export const attributePut = z.strictObject({ ...changeable, row_version: z.int().optional() });
export const attributePatch = attributePut.partial();
