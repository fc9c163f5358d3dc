import { z } from 'zod';
import {
  id,
  idList,
  optionalId,
  optionalText,
  requiredText,
  sectorRowFields,
} from '#contracts/api/shared/fields.ts';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';

export const taskRow = z
  .object({
    ...sectorRowFields,
    title: z.string(),
    description: z.string(),
    cluster_id: id.nullable(),
    idea_id: id.nullable(),
    content_type: z.string(),
    content_structure: z.string(),
    keywords: z.array(z.string()),
    word_count: z.int(),
    status: z.string(),
  })
  .meta({ id: 'Task' });

export const taskBody = z.strictObject({
  site_id: id,
  sector_id: id,
  title: requiredText(300),
  description: optionalText(10_000),
  cluster_id: optionalId,
  idea_id: optionalId,
  content_type: z.enum(contentTypes).optional(),
  content_structure: z.enum(contentStructures).optional(),
  keywords: z.array(requiredText(300)).max(50).optional(),
  word_count: z.int().min(50).max(20_000).optional(),
});

/** spec/workflows.md: at most 50 tasks a request. */
export const taskIds = z.strictObject({ ids: idList(50) });
