import { defineEntity, p } from '@mikro-orm/postgresql';
import { siteColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

export const taxonomyTypes = ['category', 'tag', 'product_category', 'cluster'] as const;

const ContentTaxonomySchema = defineEntity({
  name: 'ContentTaxonomy',
  tableName: 'igny8_content_taxonomies',
  properties: {
    ...siteColumns,
    name: p.text(),
    slug: p.text(),
    taxonomyType: p.enum(taxonomyTypes),
    description: p.text().default(''),
  },
  uniques: [
    { properties: ['siteId', 'slug', 'taxonomyType'] },
    { properties: ['accountId', 'siteId', 'id'] },
  ],
  ...siteTable,
});

/** A category or tag of a site. */
export class ContentTaxonomy extends ContentTaxonomySchema.class {}
ContentTaxonomySchema.setClass(ContentTaxonomy);
