import { defineEntity, p } from '@mikro-orm/postgresql';
import { internalLinkStatuses } from '#domain/linker/states.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const InternalLinkSchema = defineEntity({
  name: 'InternalLink',
  tableName: 'igny8_internal_links',
  properties: {
    ...sectorColumns,
    sourceContentId: p.uuid(),
    /** Of the same site; its sector may be another. */
    targetContentId: p.uuid(),
    /** The words of the text. */
    anchorText: p.text(),
    /** Where it leads, as it stands in the text. */
    address: p.text(),
    /** 0–100 (domain/linker/link-score.ts). */
    score: p.integer(),
    /** Block of the text in which it stands, from 1. */
    position: p.integer(),
    status: p.enum(internalLinkStatuses).default('suggested'),
    /** Taken out by a person: it is not put in again. By the platform: its page was gone. */
    removedBy: p.enum(['person', 'platform'] as const).nullable(),
    runId: p.uuid().nullable(),
  },
  uniques: [{ properties: ['sourceContentId', 'targetContentId'] }],
  indexes: [
    { properties: ['accountId', 'siteId', 'status'] },
    { properties: ['targetContentId'] },
    { properties: ['runId'] },
  ],
  checks: [{ name: 'igny8_internal_links_score_check', expression: 'score >= 0 and score <= 100' }],
  ...siteTable,
});

/** A link of ours from one content to another of its site: put in, proposed, or taken out again. */
export class InternalLink extends InternalLinkSchema.class {}
InternalLinkSchema.setClass(InternalLink);
