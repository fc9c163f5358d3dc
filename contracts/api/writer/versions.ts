import { z } from 'zod';
import { id, timestamp } from '#contracts/api/shared/fields.ts';

const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .meta({ example: '2' });

/** Path parameters of one version of a content. */
export const versionParameters = z.strictObject({ id, version: versionNumber });

const listed = {
  id,
  content_id: id,
  version: z.int(),
  title: z.string(),
  meta_title: z.string(),
  meta_description: z.string(),
  made_by_user_id: id.nullable(),
  made_by_run_id: id.nullable(),
  reason: z.string().meta({ description: 'Why the text changed: generated, edited …' }),
  created_at: timestamp,
};

/** A version in a list: without its text. */
export const versionRow = z.object(listed).meta({ id: 'ContentVersionSummary' });

export const versionDetail = z
  .object({ ...listed, html: z.string() })
  .meta({ id: 'ContentVersion' });

export const diffQuery = z.strictObject({
  against: versionNumber.optional().meta({
    description: 'The version to compare with; the one before unless given',
  }),
});

const diffPart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

const diffBlock = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  before: z.string().optional(),
  after: z.string().optional(),
  parts: z.array(diffPart).optional().meta({ description: 'The words of a changed block' }),
});

const changedText = z.object({ before: z.string(), after: z.string() }).nullable();

/** What changed from one version to another; a field that did not is null. */
export const versionDiff = z
  .object({
    content_id: id,
    version: z.int(),
    against: z.int().nullable().meta({ description: 'Null: there is none before' }),
    title: changedText,
    meta_title: changedText,
    meta_description: changedText,
    blocks: z
      .array(diffBlock)
      .meta({ description: 'Paragraphs, headings, items and rows in the order of reading' }),
    added_words: z.int(),
    removed_words: z.int(),
  })
  .meta({ id: 'ContentVersionDiff' });

export const restoreVersionBody = z.strictObject({ row_version: z.int().optional() });
