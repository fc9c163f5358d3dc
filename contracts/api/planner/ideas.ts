import { z } from 'zod';
import { id, idList, sectorRowFields } from '#contracts/api/shared/fields.ts';

export const ideaRow = z
  .object({
    ...sectorRowFields,
    idea_title: z.string(),
    description: z.string(),
    content_type: z.string(),
    content_structure: z.string(),
    target_keywords: z.array(z.string()),
    cluster_id: id.nullable(),
    estimated_word_count: z.int(),
    status: z.string(),
  })
  .meta({ id: 'ContentIdea' });

export const queueIdeasBody = z.strictObject({ ids: idList(500) });

/** What became of each idea; one that was left out says why. */
export const queuedIdeas = z
  .object({
    created: z.int(),
    results: z.array(
      z.object({ id, ok: z.boolean(), task_id: id.optional(), error: z.string().optional() }),
    ),
  })
  .meta({ id: 'QueuedIdeas' });
