import { defineEntity, p } from '@mikro-orm/postgresql';
import { siteColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ContentTaxonomyLinkSchema = defineEntity({
  name: 'ContentTaxonomyLink',
  tableName: 'igny8_content_taxonomy_links',
  properties: { ...siteColumns, contentId: p.uuid(), taxonomyId: p.uuid() },
  uniques: [{ properties: ['contentId', 'taxonomyId'] }],
  indexes: [{ properties: ['accountId', 'taxonomyId'] }],
  ...siteTable,
});

/** A content stands under a category or tag of its site. */
export class ContentTaxonomyLink extends ContentTaxonomyLinkSchema.class {}
ContentTaxonomyLinkSchema.setClass(ContentTaxonomyLink);
