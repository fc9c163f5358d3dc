import { z } from 'zod';
import { id, sectorRowFields } from '#contracts/api/shared/fields.ts';

export const imageRow = z
  .object({
    ...sectorRowFields,
    content_id: id.nullable(),
    image_type: z.string(),
    position: z.int(),
    prompt: z.string(),
    alt_text: z.string(),
    caption: z.string(),
    provider: z.string().nullable(),
    url: z
      .string()
      .nullable()
      .meta({ description: 'Where the file is read, once it is generated' }),
    width: z.int().nullable(),
    height: z.int().nullable(),
    mime: z.string().nullable(),
    bytes: z.int().nullable(),
    status: z.string(),
    error: z.string().nullable(),
  })
  .meta({ id: 'Image' });
