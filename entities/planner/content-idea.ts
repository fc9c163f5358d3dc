import { defineEntity, p } from '@mikro-orm/postgresql';
import { ideaStatuses } from '#domain/planner/states.ts';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { sectorColumns, softDelete } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ContentIdeaSchema = defineEntity({
  name: 'ContentIdea',
  tableName: 'igny8_content_ideas',
  properties: {
    ...sectorColumns,
    ...softDelete,
    ideaTitle: p.text(),
    description: p.text().default(''),
    contentType: p.enum(contentTypes).default('article'),
    contentStructure: p.enum(contentStructures).default('guide'),
    targetKeywords: p.json<string[]>().defaultRaw("'[]'"),
    clusterId: p.uuid().nullable(),
    estimatedWordCount: p.integer().default(1000),
    status: p.enum(ideaStatuses).default('new'),
  },
  indexes: [
    {
      name: 'igny8_content_ideas_living_title_unique',
      expression:
        'create unique index igny8_content_ideas_living_title_unique on igny8_content_ideas (site_id, lower(idea_title)) where deleted_at is null',
    },
    { properties: ['accountId', 'clusterId'] },
    { properties: ['accountId', 'createdAt', 'id'] },
  ],
  uniques: [{ properties: ['accountId', 'sectorId', 'id'] }],
  ...siteTable,
});

/** A planned piece of content for a cluster. */
export class ContentIdea extends ContentIdeaSchema.class {}
ContentIdeaSchema.setClass(ContentIdea);
