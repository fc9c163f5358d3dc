import { defineEntity, p } from '@mikro-orm/postgresql';
import { articlePartKinds } from '#domain/writer/states.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ArticlePartSchema = defineEntity({
  name: 'ArticlePart',
  tableName: 'igny8_article_parts',
  properties: {
    ...sectorColumns,
    taskId: p.uuid(),
    runId: p.uuid(),
    kind: p.enum(articlePartKinds),
    position: p.integer().default(0),
    data: p.json<Record<string, unknown>>(),
    wordCount: p.integer().default(0),
  },
  uniques: [{ properties: ['runId', 'kind', 'position'] }],
  indexes: [{ properties: ['accountId', 'taskId'] }],
  ...siteTable,
});

/** What a step of a long article has brought: kept until the next step needs it, and for a later run. */
export class ArticlePart extends ArticlePartSchema.class {}
ArticlePartSchema.setClass(ArticlePart);
