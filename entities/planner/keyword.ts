import { defineEntity, p } from '@mikro-orm/postgresql';
import { keywordIntents, keywordStatuses } from '#domain/planner/states.ts';
import { sectorColumns, softDelete } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const KeywordSchema = defineEntity({
  name: 'Keyword',
  tableName: 'igny8_keywords',
  properties: {
    ...sectorColumns,
    ...softDelete,
    /** Normalised by `normaliseKeyword`; decides uniqueness. */
    keyword: p.text(),
    /** As it was typed or imported. */
    originalKeyword: p.text(),
    volume: p.integer().nullable(),
    difficulty: p.integer().nullable(),
    cpc: p.double().nullable(),
    cpcCurrency: p.text().nullable(),
    intent: p.enum(keywordIntents).nullable(),
    country: p.text().nullable(),
    source: p.text().nullable(),
    attributes: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    clusterId: p.uuid().nullable(),
    status: p.enum(keywordStatuses).default('new'),
    disabled: p.boolean().default(false),
  },
  indexes: [
    {
      name: 'igny8_keywords_living_unique',
      expression:
        'create unique index igny8_keywords_living_unique on igny8_keywords (sector_id, keyword) where deleted_at is null',
    },
    { properties: ['accountId', 'siteId', 'sectorId', 'status'] },
    { properties: ['accountId', 'clusterId'] },
    // A page of the list by cursor is a range of one of these, in each of its orderings.
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'updatedAt', 'id'] },
    { properties: ['accountId', 'volume', 'id'] },
    { properties: ['accountId', 'difficulty', 'id'] },
    { properties: ['accountId', 'keyword', 'id'] },
  ],
  checks: [
    {
      name: 'igny8_keywords_difficulty_check',
      expression: 'difficulty >= 0 and difficulty <= 100',
    },
    { name: 'igny8_keywords_volume_check', expression: 'volume >= 0' },
    {
      name: 'igny8_keywords_mapped_check',
      expression: "status <> 'mapped' or cluster_id is not null",
    },
  ],
  ...siteTable,
});

/** A search phrase a site wants to rank for. */
export class Keyword extends KeywordSchema.class {}
KeywordSchema.setClass(Keyword);
