import { defineEntity, p } from '@mikro-orm/postgresql';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { contentStatuses } from '#domain/writer/states.ts';
import { sectorColumns, softDelete, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const contentSources = ['igny8', 'wordpress', 'shopify', 'ghost', 'custom'] as const;

export interface ContentSource {
  url: string;
  title: string;
}

export interface ContentFinding {
  kind: string;
  /** In words for the person who is to mend it. */
  message: string;
  excerpt?: string;
}

/** A row in the Trash is in none of the lists but its own. */
const living = 'deleted_at is null';

const ContentSchema = defineEntity({
  name: 'Content',
  tableName: 'igny8_contents',
  properties: {
    ...sectorColumns,
    ...softDelete,
    taskId: p.uuid().nullable(),
    title: p.text(),
    slug: p.text(),
    htmlContent: p.text(),
    wordCount: p.integer(),
    entityType: p.enum(contentTypes).default('article'),
    contentStructure: p.enum(contentStructures).default('guide'),
    metaTitle: p.text().default(''),
    metaDescription: p.text().default(''),
    primaryKeyword: p.text().default(''),
    /** Its normalised form, for indexes: an expression over it could use none under row-level security. */
    primaryKeywordKey: p.text().nullable().generated('(lower(btrim(primary_keyword))) stored'),
    secondaryKeywords: p.json<string[]>().defaultRaw("'[]'"),
    clusterId: p.uuid().nullable(),
    authorProfileId: p.uuid().nullable(),
    approvedBy: p.uuid().nullable(),
    approvedAt: timestamp().nullable(),
    rejectReason: p.text().nullable(),
    status: p.enum(contentStatuses).default('draft'),
    source: p.enum(contentSources).default('igny8'),
    syncStatus: p.enum(['native', 'imported', 'synced'] as const).default('native'),
    externalId: p.text().nullable(),
    externalUrl: p.text().nullable(),
    /** Raised by every change of text; the texts before are its ContentVersions. */
    version: p.integer().default(1),
    linkerVersion: p.integer().default(0),
    optimizerVersion: p.integer().default(0),
    /** The version of the text that was last linked; a later one needs linking again. */
    linkedTextVersion: p.integer().nullable(),
    /** The version of the text that was last optimised. */
    optimizedTextVersion: p.integer().nullable(),
    /** The version that stands at the destinations; a later one is "changed since publishing". */
    publishedVersion: p.integer().nullable(),
    jsonBlocks: p.json<Record<string, unknown>[]>().nullable(),
    structureData: p.json<Record<string, unknown>>().nullable(),
    syncMetadata: p.json<Record<string, unknown>>().nullable(),
    internalLinks: p.json<Record<string, unknown>[]>().defaultRaw("'[]'"),
    optimizationScores: p.json<Record<string, unknown>>().nullable(),
    /** Pages that were read for the text. */
    sources: p.json<ContentSource[]>().defaultRaw("'[]'"),
    /** What the check of the article found and could not mend. */
    findings: p.json<ContentFinding[]>().defaultRaw("'[]'"),
    /** The run whose replies the text is made of. */
    writtenByRunId: p.uuid().nullable(),
  },
  indexes: [
    {
      name: 'igny8_contents_external_unique',
      expression:
        'create unique index igny8_contents_external_unique on igny8_contents (site_id, source, external_id) where external_id is not null',
    },
    {
      name: 'igny8_contents_living_task_unique',
      expression:
        'create unique index igny8_contents_living_task_unique on igny8_contents (task_id) where deleted_at is null',
    },
    {
      name: 'igny8_contents_primary_keyword_index',
      expression:
        'create index igny8_contents_primary_keyword_index on igny8_contents (account_id, site_id, primary_keyword_key) where deleted_at is null',
    },
    {
      name: 'igny8_contents_living_slug_unique',
      expression:
        'create unique index igny8_contents_living_slug_unique on igny8_contents (site_id, slug) where deleted_at is null',
    },
    { properties: ['accountId', 'siteId', 'sectorId', 'status'] },
    // A page of the list by cursor is a range of one of these, in each of its orderings.
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'updatedAt', 'id'], where: living },
    { properties: ['accountId', 'title', 'id'], where: living },
    { properties: ['accountId', 'wordCount', 'id'], where: living },
    { properties: ['accountId', 'status', 'id'], where: living },
    { properties: ['authorProfileId'] },
    { properties: ['writtenByRunId'] },
  ],
  // Each is what a composite foreign key of some table points at.
  uniques: [
    { properties: ['accountId', 'id'] },
    { properties: ['accountId', 'siteId', 'id'] },
    { properties: ['accountId', 'siteId', 'sectorId', 'id'] },
  ],
  ...siteTable,
});

/** A piece of writing, stored as cleaned HTML without an h1: the title is its own column. */
export class Content extends ContentSchema.class {}
ContentSchema.setClass(Content);
