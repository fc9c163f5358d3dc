import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { globalTable } from '#entities/shared/tenancy.ts';

const IndustrySchema = defineEntity({
  name: 'Industry',
  tableName: 'igny8_industries',
  properties: {
    ...baseColumns,
    name: p.text(),
    slug: p.text().unique(),
    isActive: p.boolean().default(true),
  },
  ...globalTable,
});

/** A line of business of the reference library. Global: read-only to tenants. */
export class Industry extends IndustrySchema.class {}
IndustrySchema.setClass(Industry);
