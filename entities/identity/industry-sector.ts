import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { globalTable } from '#entities/shared/tenancy.ts';

const IndustrySectorSchema = defineEntity({
  name: 'IndustrySector',
  tableName: 'igny8_industry_sectors',
  properties: {
    ...baseColumns,
    industryId: p.uuid(),
    name: p.text(),
    slug: p.text(),
    isActive: p.boolean().default(true),
  },
  uniques: [{ properties: ['industryId', 'slug'] }, { properties: ['industryId', 'id'] }],
  ...globalTable,
});

/** A topic area of an industry. Global: read-only to tenants. */
export class IndustrySector extends IndustrySectorSchema.class {}
IndustrySectorSchema.setClass(IndustrySector);
