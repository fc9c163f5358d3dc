import { defineEntity, p } from '@mikro-orm/postgresql';
import { softDelete, tenantColumns } from '#entities/shared/columns.ts';
import { optionalSiteTable } from '#entities/shared/tenancy.ts';

export interface StrategySection {
  heading: string;
  /** What the section is to do. */
  guidance: string;
  /** Share of the words, 0–1. */
  share?: number;
}

const StrategySchema = defineEntity({
  name: 'Strategy',
  tableName: 'igny8_strategies',
  properties: {
    ...tenantColumns,
    ...softDelete,
    /** Null: for every site of the account. */
    siteId: p.uuid().nullable(),
    sectorId: p.uuid().nullable(),
    name: p.text(),
    description: p.text().default(''),
    promptTypes: p.json<string[]>().defaultRaw("'[]'"),
    sectionLogic: p.json<StrategySection[]>().defaultRaw("'[]'"),
    isActive: p.boolean().default(true),
  },
  indexes: [
    {
      name: 'igny8_strategies_living_name_unique',
      expression:
        'create unique index igny8_strategies_living_name_unique on igny8_strategies (account_id, lower(name)) where deleted_at is null',
    },
    { properties: ['accountId', 'siteId', 'sectorId'] },
  ],
  ...optionalSiteTable,
});

/** How texts of a sector are built: what their sections are for, for which prompts. */
export class Strategy extends StrategySchema.class {}
StrategySchema.setClass(Strategy);
