import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { sitesTable } from '#entities/shared/tenancy.ts';

const hostingTypes = ['igny8_sites', 'wordpress', 'shopify', 'multi'] as const;
const siteStatuses = ['active', 'inactive', 'suspended'] as const;

const SiteSchema = defineEntity({
  name: 'Site',
  tableName: 'igny8_sites',
  properties: {
    ...tenantColumns,
    name: p.text(),
    slug: p.text(),
    domain: p.text().nullable(),
    industryId: p.uuid().nullable(),
    siteType: p.text().default('business'),
    hostingType: p.enum(hostingTypes).default('wordpress'),
    status: p.enum(siteStatuses).default('active'),
    isActive: p.boolean().default(true),
    settings: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
  },
  uniques: [{ properties: ['accountId', 'slug'] }, { properties: ['accountId', 'id'] }],
  ...sitesTable,
});

/** One website of an account. */
export class Site extends SiteSchema.class {}
SiteSchema.setClass(Site);
