import { defineEntity, p } from '@mikro-orm/postgresql';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { taskStatuses } from '#domain/writer/states.ts';
import { sectorColumns, softDelete } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

/** A row in the Trash is in none of the lists but its own. */
const living = 'deleted_at is null';

const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'igny8_tasks',
  properties: {
    ...sectorColumns,
    ...softDelete,
    title: p.text(),
    description: p.text().default(''),
    clusterId: p.uuid().nullable(),
    ideaId: p.uuid().nullable(),
    taxonomyId: p.uuid().nullable(),
    authorProfileId: p.uuid().nullable(),
    contentType: p.enum(contentTypes).default('article'),
    contentStructure: p.enum(contentStructures).default('guide'),
    keywords: p.json<string[]>().defaultRaw("'[]'"),
    /** Headings of the sections wanted, in order; empty leaves them to the writer. */
    outline: p.json<string[]>().defaultRaw("'[]'"),
    /** What the writer must know or keep to; wins over the site's. */
    articleContext: p.text().default(''),
    /** Whether pages are searched and read before anything is written. */
    withResearch: p.boolean().default(false),
    /** Target in words; estimates and reservations use it. */
    wordCount: p.integer().default(1000),
    status: p.enum(taskStatuses).default('pending'),
    /** The run that is to write it, writes it or has written it; only that run moves it. */
    runId: p.uuid().nullable(),
  },
  indexes: [
    {
      name: 'igny8_tasks_living_idea_unique',
      expression:
        'create unique index igny8_tasks_living_idea_unique on igny8_tasks (idea_id) where deleted_at is null',
    },
    { properties: ['accountId', 'siteId', 'sectorId', 'status'] },
    // A page of the list by cursor is a range of one of these, in each of its orderings.
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'updatedAt', 'id'], where: living },
    { properties: ['accountId', 'title', 'id'], where: living },
    { properties: ['accountId', 'wordCount', 'id'], where: living },
    { properties: ['accountId', 'status', 'id'], where: living },
    { properties: ['accountId', 'runId'] },
    { properties: ['authorProfileId'] },
    { properties: ['taxonomyId'] },
  ],
  uniques: [{ properties: ['accountId', 'sectorId', 'id'] }],
  checks: [
    {
      name: 'igny8_tasks_word_count_check',
      expression: 'word_count >= 50 and word_count <= 20000',
    },
  ],
  ...siteTable,
});

/** An idea queued for writing; one living task an idea. */
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);
