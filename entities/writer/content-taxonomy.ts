import { defineEntity, p } from '@mikro-orm/postgresql';
import { taxonomyTypes } from '#domain/writer/states.ts';
import { siteColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ContentTaxonomySchema = defineEntity({
  name: 'ContentTaxonomy',
  tableName: 'igny8_content_taxonomies',
  properties: {
    ...siteColumns,
    name: p.text(),
    slug: p.text(),
    taxonomyType: p.enum(taxonomyTypes),
    description: p.text().default(''),
    parentId: p.uuid().nullable(),
    externalId: p.text().nullable(),
    /** The taxonomy of the remote system: `category`, `product_cat`. */
    externalTaxonomy: p.text().nullable(),
    syncStatus: p.enum(['native', 'imported', 'synced'] as const).default('native'),
    /** Living contents that stand under it, kept by the database. */
    count: p.integer().default(0),
    metadata: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
  },
  indexes: [
    { properties: ['parentId'] },
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'name', 'id'] },
  ],
  uniques: [
    { properties: ['siteId', 'slug', 'taxonomyType'] },
    { properties: ['accountId', 'siteId', 'id'] },
    { properties: ['siteId', 'externalId', 'externalTaxonomy'] },
  ],
  ...siteTable,
});

/** A category or tag of a site. */
export class ContentTaxonomy extends ContentTaxonomySchema.class {}
ContentTaxonomySchema.setClass(ContentTaxonomy);
