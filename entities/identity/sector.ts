import { defineEntity, p } from '@mikro-orm/postgresql';
import { siteColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const SectorSchema = defineEntity({
  name: 'Sector',
  tableName: 'igny8_sectors',
  properties: {
    ...siteColumns,
    industrySectorId: p.uuid().nullable(),
    name: p.text(),
    slug: p.text(),
    isActive: p.boolean().default(true),
    status: p.enum(['active', 'inactive'] as const).default('active'),
  },
  uniques: [{ properties: ['siteId', 'slug'] }, { properties: ['accountId', 'siteId', 'id'] }],
  ...siteTable,
});

/** A topic area of a site; at most 5 active ones a site, counted by a trigger. */
export class Sector extends SectorSchema.class {}
SectorSchema.setClass(Sector);
