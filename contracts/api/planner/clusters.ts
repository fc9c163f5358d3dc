import { z } from 'zod';
import { idList, sectorRowFields } from '#contracts/api/shared/fields.ts';

export const clusterRow = z
  .object({
    ...sectorRowFields,
    name: z.string(),
    description: z.string(),
    pillar_keyword: z.string().nullable(),
    cohesion: z.number().nullable(),
    status: z.string(),
    disabled: z.boolean(),
    keywords_count: z.int(),
    volume: z.int(),
    mapped_pages: z.int(),
  })
  .meta({ id: 'Cluster' });

/** Ideas a cluster when the caller does not say. */
const defaultIdeas = 5;

export const generateIdeasBody = z.strictObject({
  ids: idList(50),
  count: z.int().min(1).max(20).default(defaultIdeas).meta({ description: 'Ideas a cluster' }),
});
