import { defineEntity, p } from '@mikro-orm/postgresql';
import type { articleTypes } from '#domain/growth/article-types.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

type ArticleType = (typeof articleTypes)[number];

export interface FoundTitle {
  title: string;
  /** The page that has it. */
  url: string;
}

export interface CreativeTitle {
  title: string;
  article_type: ArticleType;
}

const TitleSuggestionSchema = defineEntity({
  name: 'TitleSuggestion',
  tableName: 'igny8_title_suggestions',
  properties: {
    ...sectorColumns,
    runId: p.uuid().unique(),
    keyword: p.text(),
    /** ISO 3166-1 alpha-2, lower case; empty: everywhere. */
    country: p.text().default(''),
    /** Null: whatever fits the keyword. */
    articleType: p.text().$type<ArticleType>().nullable(),
    context: p.text().default(''),
    /** Null until the side has answered. */
    serpTitles: p.json<FoundTitle[]>().nullable(),
    creativeTitles: p.json<CreativeTitle[]>().nullable(),
  },
  ...siteTable,
});

/** What titles were asked for, and what was found and thought of: texts that no workflow carries. */
export class TitleSuggestion extends TitleSuggestionSchema.class {}
TitleSuggestionSchema.setClass(TitleSuggestion);
