import { defineEntity, p } from '@mikro-orm/postgresql';
import { keywordIntents, keywordStatuses } from '#domain/planner/states.ts';
import { sectorColumns, softDelete, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

/** The override wins, then the keyword's own value, then the seed's; in PostgreSQL's own spelling. */
function effective(figure: 'volume' | 'difficulty'): string {
  return `(COALESCE(${figure}_override, ${figure}, seed_${figure})) stored`;
}

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
    /** Figures of the keyword itself; what is shown, filtered and sorted by are the effective ones below. */
    volume: p.integer().nullable(),
    difficulty: p.integer().nullable(),
    volumeOverride: p.integer().nullable(),
    difficultyOverride: p.integer().nullable(),
    seedKeywordId: p.uuid().nullable(),
    /** The seed keyword's figures, kept in step with it by triggers. */
    seedVolume: p.integer().nullable(),
    seedDifficulty: p.integer().nullable(),
    seedIntent: p.enum(keywordIntents).nullable(),
    effectiveVolume: p.integer().nullable().generated(effective('volume')),
    effectiveDifficulty: p.integer().nullable().generated(effective('difficulty')),
    effectiveIntent: p.text().nullable().generated('(COALESCE(intent, seed_intent)) stored'),
    cpc: p.double().nullable(),
    cpcCurrency: p.text().nullable(),
    intent: p.enum(keywordIntents).nullable(),
    country: p.text().nullable(),
    source: p.text().nullable(),
    paidDifficulty: p.integer().nullable(),
    serpPosition: p.integer().nullable(),
    trend: p.json<{ month: string; volume: number }[]>().nullable(),
    metricsFetchedAt: timestamp().nullable(),
    attributes: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    clusterId: p.uuid().nullable(),
    /** Why it is in its cluster: mean likeness to the others (0–1), words in common, the members most like it. */
    clusterScore: p.double().nullable(),
    sharedTerms: p.json<string[]>().nullable(),
    nearestKeywordIds: p.json<string[]>().nullable(),
    /** Why the last clustering put it into none. */
    leftOutReason: p.text().nullable(),
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
    { properties: ['seedKeywordId'] },
    // A page of the list by cursor is a range of one of these, in each of its orderings.
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'updatedAt', 'id'] },
    { properties: ['accountId', 'effectiveVolume', 'id'] },
    { properties: ['accountId', 'effectiveDifficulty', 'id'] },
    { properties: ['accountId', 'keyword', 'id'] },
  ],
  uniques: [{ properties: ['accountId', 'sectorId', 'id'] }],
  checks: [
    {
      name: 'igny8_keywords_difficulty_check',
      expression: 'difficulty >= 0 and difficulty <= 100',
    },
    { name: 'igny8_keywords_volume_check', expression: 'volume >= 0' },
    {
      name: 'igny8_keywords_overrides_check',
      expression:
        'volume_override >= 0 and difficulty_override >= 0 and difficulty_override <= 100',
    },
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
