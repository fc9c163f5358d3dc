import { defineEntity, p } from '@mikro-orm/postgresql';
import { keywordIntents, keywordStatuses } from '#domain/planner/states.ts';
import { sectorColumns, softDelete, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

/** The override wins, then the keyword's own value, then the seed's; in PostgreSQL's own spelling. */
function effective(figure: 'volume' | 'difficulty'): string {
  return `(COALESCE(${figure}_override, ${figure}, seed_${figure})) stored`;
}

/** A row in the Trash is in none of the lists but its own. */
const living = 'deleted_at is null';

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
    { properties: ['accountId', 'clusterId'] },
    { properties: ['seedKeywordId'] },
    // What lists filter by, together: they count from it alone.
    {
      name: 'igny8_keywords_living_facets_index',
      properties: [
        'accountId',
        'siteId',
        'sectorId',
        'status',
        'effectiveIntent',
        'effectiveVolume',
        'effectiveDifficulty',
      ],
      where: living,
    },
    // A page of the list by cursor is a range of one of these, in each of its orderings.
    { properties: ['accountId', 'createdAt', 'id'], where: living },
    { properties: ['accountId', 'updatedAt', 'id'], where: living },
    { properties: ['accountId', 'effectiveVolume', 'id'], where: living },
    { properties: ['accountId', 'effectiveDifficulty', 'id'], where: living },
    { properties: ['accountId', 'keyword', 'id'], where: living },
    {
      name: 'igny8_keywords_trash_index',
      properties: ['accountId', 'createdAt', 'id'],
      where: 'deleted_at is not null',
    },
    // Read by the function igny8_search_keywords only: under row-level security no search can use it.
    {
      name: 'igny8_keywords_search_index',
      expression:
        'create index igny8_keywords_search_index on igny8_keywords using gin (account_id, keyword gin_trgm_ops) where deleted_at is null',
    },
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
