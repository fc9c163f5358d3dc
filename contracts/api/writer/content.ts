import { z } from 'zod';
import {
  id,
  idList,
  optionalId,
  optionalText,
  requiredText,
  sectorRowFields,
  timestamp,
} from '#contracts/api/shared/fields.ts';
import { remoteStatuses } from '#domain/publisher/states.ts';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { clusterRoles, contentStatuses } from '#domain/writer/states.ts';
import { clusterMapRow } from './cluster-maps.ts';

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
  author_profile_id: id.nullable(),
  approved_by_id: id.nullable(),
  approved_at: timestamp.nullable(),
  reject_reason: z.string().nullable(),
  status: z.string(),
  source: z.string(),
  sync_status: z.string(),
  external_id: z.string().nullable(),
  external_url: z.string().nullable(),
  version: z.int().meta({ description: 'Raised by every change of title, text or meta texts' }),
  published_version: z.int().nullable(),
  changed_since_publishing: z.boolean(),
  linker_version: z.int().meta({ description: '0: not linked yet' }),
  optimizer_version: z.int().meta({ description: '0: not optimised yet' }),
};

/** A content in a list: everything but its text and what stands around it. */
export const contentRow = z.object(listed).meta({ id: 'ContentSummary' });

const named = z.object({ id, name: z.string() });

const taxonomy = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  taxonomy_type: z.string(),
});

const attribute = z.object({
  id,
  attribute_type: z.string(),
  name: z.string(),
  value: z.string(),
});

const blocks = z.array(z.record(z.string(), z.unknown()));
const data = z.record(z.string(), z.unknown());

/** One content with its text: cleaned HTML without an h1, the title is its own field. */
export const contentDetail = z
  .object({
    ...listed,
    html_content: z.string(),
    json_blocks: blocks.nullable(),
    structure_data: data.nullable(),
    sync_metadata: data.nullable(),
    internal_links: blocks,
    optimization_scores: data.nullable(),
    sources: z
      .array(z.object({ url: z.string(), title: z.string() }))
      .meta({ description: 'Pages that were read for the text' }),
    findings: z
      .array(z.object({ kind: z.string(), message: z.string(), excerpt: z.string().optional() }))
      .meta({
        description: 'What the check of the article found and could not mend, or took out of it',
      }),
    cluster: named.nullable(),
    author_profile: named.nullable(),
    taxonomy_ids: z.array(id),
    taxonomies: z.array(taxonomy),
    cluster_maps: z.array(clusterMapRow),
    attributes: z.array(attribute),
  })
  .meta({ id: 'Content' });

/** Categories, tags and cluster roles of one content at most. */
const mostLinks = 50;

/**
 * Ten times a long article with its markup. Cleaning takes time in proportion to the length: a second for this much,
 * whatever stands in it (tests/domain/writer/time-of-cleaning.unit.test.ts).
 */
const mostHtml = 200_000;

/** Of an address that is chosen here. */
export const chosenSlug = z
  .string()
  .trim()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Lower-case letters, digits and single hyphens only');

/** A content that was pulled may have another, which is taken back as it was answered. */
const sameOrChosenSlug = z.string().trim().min(1).max(1000).optional().meta({
  description:
    'Lower-case letters, digits and single hyphens only, where it is another than before',
});

const changeable = {
  title: requiredText(300),
  html_content: z.string().max(mostHtml).optional().meta({
    description: 'HTML, Markdown or plain text; it is cleaned as a model’s is',
  }),
  entity_type: z.enum(contentTypes).optional(),
  content_structure: z.enum(contentStructures).optional(),
  meta_title: optionalText(300).meta({ description: 'Cut to the 60 characters that are shown' }),
  meta_description: optionalText(1000).meta({
    description: 'Cut to the 160 characters that are shown',
  }),
  primary_keyword: optionalText(300),
  secondary_keywords: z.array(requiredText(300)).max(50).optional(),
  cluster_id: optionalId,
  author_profile_id: optionalId,
  json_blocks: blocks.max(1000).nullable().optional(),
  structure_data: data.nullable().optional(),
  taxonomy_ids: z
    .union([idList(mostLinks), z.array(id).length(0)])
    .optional()
    .meta({ description: 'All it stands under; those left out are taken away' }),
  cluster_maps: z
    .array(
      z.strictObject({
        cluster_id: id,
        role: z.enum(clusterRoles),
        source: z.string().optional().meta({ description: 'As it was answered; not changed' }),
      }),
    )
    .max(mostLinks)
    .optional()
    .meta({ description: 'All parts it plays in clusters; those left out are taken away' }),
};

export const contentBody = z.strictObject({
  site_id: id,
  sector_id: id,
  ...changeable,
  slug: chosenSlug
    .optional()
    .meta({ description: 'Left out it is made of the title, and unique in its site' }),
});

export const contentPut = z.strictObject({
  ...changeable,
  slug: sameOrChosenSlug,
  status: z.enum(contentStatuses, 'Invalid status value').optional(),
  row_version: z.int().optional(),
});
export const contentPatch = contentPut.partial().meta({
  example: { html_content: '<p>Steep it for twelve hours.</p>', row_version: 3 },
});

export const rejectBody = z.strictObject({ reason: requiredText(2000) });

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

/** To WordPress alone, now; without an integration to every active one of it that the site has. */
export const publishToWordPressBody = z.strictObject({
  integration_id: id.optional().meta({ description: 'A WordPress integration of the site' }),
  remote_status: z.enum(remoteStatuses).exclude(['future']).default('publish'),
});

export type PublishWish = z.output<typeof publishContentBody>;
