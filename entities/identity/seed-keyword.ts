import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { globalTable } from '#entities/shared/tenancy.ts';

const searchIntents = ['informational', 'navigational', 'commercial', 'transactional'] as const;

const SeedKeywordSchema = defineEntity({
  name: 'SeedKeyword',
  tableName: 'igny8_seed_keywords',
  properties: {
    ...baseColumns,
    industryId: p.uuid(),
    industrySectorId: p.uuid(),
    /** Normalised as a keyword is: trimmed, single spaces, lower case. */
    keyword: p.text(),
    volume: p.integer().nullable(),
    /** 0 to 100. */
    difficulty: p.integer().nullable(),
    intent: p.enum(searchIntents).nullable(),
    /** ISO 3166-1 alpha-2. */
    country: p.text().default('US'),
    isActive: p.boolean().default(true),
  },
  uniques: [{ properties: ['industrySectorId', 'country', 'keyword'] }],
  indexes: [
    { properties: ['industryId', 'createdAt', 'id'] },
    { properties: ['createdAt', 'id'] },
    { properties: ['volume', 'id'] },
  ],
  checks: [
    {
      name: 'igny8_seed_keywords_figures_check',
      expression: 'volume >= 0 and difficulty >= 0 and difficulty <= 100',
    },
  ],
  ...globalTable,
});

/** A keyword of the global reference library, by industry and sector. */
export class SeedKeyword extends SeedKeywordSchema.class {}
SeedKeywordSchema.setClass(SeedKeyword);
