import { z } from 'zod';
import { bulkBody } from '#contracts/api/shared/bulk.ts';
import {
  id,
  idList,
  optionalId,
  optionalText,
  requiredText,
  sectorRowFields,
} from '#contracts/api/shared/fields.ts';
import { maximumKeywordLength } from '#domain/planner/normalise-keyword.ts';
import { duplicateTypes, ideaStatuses, keywordIntents } from '#domain/planner/states.ts';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';

const evidence = z.array(
  z.object({ keyword: z.string(), volume: z.int().nullable().meta({ description: 'A month' }) }),
);

export const ideaRow = z
  .object({
    ...sectorRowFields,
    idea_title: z.string(),
    description: z.string(),
    angle: z.string().meta({ description: 'What sets the piece apart from others' }),
    intent: z.string().nullable(),
    content_type: z.string(),
    content_structure: z.string(),
    target_keywords: z.array(z.string()),
    cluster_id: id.nullable(),
    evidence: evidence.meta({
      description: 'The keywords it serves, with what they were searched when they were chosen',
    }),
    duplicate_of_type: z.enum(duplicateTypes).nullable().meta({
      description: 'What of the site it nearly repeats; null when nothing is near',
    }),
    duplicate_of_id: id.nullable(),
    duplicate_of_title: z.string().nullable(),
    duplicate_score: z.number().nullable().meta({ description: 'How nearly, up to 1' }),
    estimated_word_count: z.int(),
    status: z.string(),
  })
  .meta({ id: 'ContentIdea' });

/** More phrases than one page serves, and more than a person names. */
const mostKeywords = 50;

const status = z.enum(ideaStatuses, 'Invalid status value');

const changeable = {
  idea_title: requiredText(300),
  description: optionalText(10_000),
  angle: optionalText(1000),
  intent: z.enum(keywordIntents).nullable().optional(),
  content_type: z.enum(contentTypes).optional(),
  content_structure: z.enum(contentStructures).optional(),
  cluster_id: optionalId,
  target_keywords: z.array(requiredText(maximumKeywordLength)).max(mostKeywords).optional(),
  keyword_ids: idList(mostKeywords).optional().meta({
    description: 'Keywords of the sector; they come first among the target keywords',
  }),
  estimated_word_count: z.int().min(50).max(20_000).optional(),
};

export const ideaBody = z.strictObject({ site_id: id, sector_id: id, ...changeable });
export const ideaPut = z.strictObject({
  ...changeable,
  status: status.optional().meta({
    description: 'queued makes its task, new takes a pending one back',
  }),
  row_version: z.int().optional(),
});
export const ideaPatch = ideaPut.partial();

export const ideaStatusBody = bulkBody.extend({ status });

/** Ideas that one request queues or takes back at most. */
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
