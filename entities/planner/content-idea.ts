import { defineEntity, p } from '@mikro-orm/postgresql';
import { duplicateTypes, ideaStatuses, keywordIntents } from '#domain/planner/states.ts';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { sectorColumns, softDelete } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

export interface IdeaEvidence {
  keyword: string;
  /** Searches a month. */
  volume: number | null;
}

const ContentIdeaSchema = defineEntity({
  name: 'ContentIdea',
  tableName: 'igny8_content_ideas',
  properties: {
    ...sectorColumns,
    ...softDelete,
    ideaTitle: p.text(),
    /** The title without case, spaces and punctuation (`titleKey`): no two living ones of a site are the same. */
    titleKey: p.text().nullable(),
    description: p.text().default(''),
    /** What sets the piece apart from others on the subject. */
    angle: p.text().default(''),
    intent: p.enum(keywordIntents).nullable(),
    contentType: p.enum(contentTypes).default('article'),
    contentStructure: p.enum(contentStructures).default('guide'),
    targetKeywords: p.json<string[]>().defaultRaw("'[]'"),
    clusterId: p.uuid().nullable(),
    /** The keywords it answers, with what they were searched when it was proposed. */
    evidence: p.json<IdeaEvidence[]>().defaultRaw("'[]'"),
    /** Its twin: what of the site it nearly repeats, and how nearly (0–1). */
    duplicateOfType: p.enum(duplicateTypes).nullable(),
    duplicateOfId: p.uuid().nullable(),
    duplicateOfTitle: p.text().nullable(),
    duplicateScore: p.double().nullable(),
    estimatedWordCount: p.integer().default(1000),
    status: p.enum(ideaStatuses).default('new'),
  },
  indexes: [
    {
      name: 'igny8_content_ideas_living_title_unique',
      expression:
        'create unique index igny8_content_ideas_living_title_unique on igny8_content_ideas (site_id, lower(idea_title)) where deleted_at is null',
    },
    {
      name: 'igny8_content_ideas_living_title_key_unique',
      expression:
        'create unique index igny8_content_ideas_living_title_key_unique on igny8_content_ideas (site_id, title_key) where deleted_at is null',
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
