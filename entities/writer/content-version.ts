import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const ContentVersionSchema = defineEntity({
  name: 'ContentVersion',
  tableName: 'igny8_content_versions',
  properties: {
    ...tenantColumns,
    contentId: p.uuid(),
    version: p.integer(),
    title: p.text(),
    html: p.text(),
    metaTitle: p.text().default(''),
    metaDescription: p.text().default(''),
    madeByUserId: p.uuid().nullable(),
    madeByRunId: p.uuid().nullable(),
    reason: p.text(),
  },
  uniques: [{ properties: ['contentId', 'version'] }],
  ...tenantTable,
});

/** The text of a content at one version: the original is always recoverable. */
export class ContentVersion extends ContentVersionSchema.class {}
ContentVersionSchema.setClass(ContentVersion);
