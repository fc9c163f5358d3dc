import { defineEntity, p } from '@mikro-orm/postgresql';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ContentIdeaKeywordSchema = defineEntity({
  name: 'ContentIdeaKeyword',
  tableName: 'igny8_content_idea_keywords',
  properties: {
    ...sectorColumns,
    ideaId: p.uuid(),
    keywordId: p.uuid(),
  },
  uniques: [{ properties: ['ideaId', 'keywordId'] }],
  indexes: [{ properties: ['accountId', 'keywordId'] }],
  ...siteTable,
});

/** A keyword that an idea is to serve. */
export class ContentIdeaKeyword extends ContentIdeaKeywordSchema.class {}
ContentIdeaKeywordSchema.setClass(ContentIdeaKeyword);
