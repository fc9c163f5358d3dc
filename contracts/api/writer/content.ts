import { z } from 'zod';
import { id, sectorRowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { remoteStatuses } from '#domain/publisher/states.ts';

const listed = {
  ...sectorRowFields,
  task_id: id.nullable(),
  title: z.string(),
  slug: z.string(),
  word_count: z.int(),
  entity_type: z.string(),
  content_structure: z.string(),
  meta_title: z.string(),
  meta_description: z.string(),
  primary_keyword: z.string(),
  secondary_keywords: z.array(z.string()),
  cluster_id: id.nullable(),
  approved_by_id: id.nullable(),
  approved_at: timestamp.nullable(),
  reject_reason: z.string().nullable(),
  status: z.string(),
  source: z.string(),
  sync_status: z.string(),
  external_id: z.string().nullable(),
  external_url: z.string().nullable(),
  version: z.int(),
  linker_version: z.int(),
  optimizer_version: z.int(),
};

/** A content in a list: everything but its text. */
export const contentRow = z.object(listed).meta({ id: 'ContentSummary' });

/** One content with its text: cleaned HTML without an h1, the title is its own field. */
export const contentDetail = z
  .object({ ...listed, html_content: z.string() })
  .meta({ id: 'Content' });

/** Where and how a content goes out; without destinations every active one of its site. */
export const publishContentBody = z.strictObject({
  destinations: z
    .array(id)
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'Ids of integrations of the site' }),
  remote_status: z.enum(remoteStatuses).default('publish'),
  scheduled_for: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'Publish at this time, not now' }),
});

export const publishBody = z.strictObject({ content_id: id, ...publishContentBody.shape });

export type PublishWish = z.output<typeof publishContentBody>;
