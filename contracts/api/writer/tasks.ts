import { z } from 'zod';
import { bulkBody } from '#contracts/api/shared/bulk.ts';
import {
  id,
  idList,
  optionalId,
  optionalText,
  requiredText,
  sectorRowFields,
} from '#contracts/api/shared/fields.ts';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { taskStatuses } from '#domain/writer/states.ts';

export const taskRow = z
  .object({
    ...sectorRowFields,
    title: z.string(),
    description: z.string(),
    cluster_id: id.nullable(),
    idea_id: id.nullable(),
    taxonomy_id: id.nullable().meta({ description: 'The category or tag a page is written for' }),
    author_profile_id: id.nullable(),
    content_type: z.string(),
    content_structure: z.string(),
    keywords: z.array(z.string()),
    outline: z
      .array(z.string())
      .meta({ description: 'Headings wanted; empty: the writer’s choice' }),
    article_context: z.string(),
    with_research: z.boolean(),
    word_count: z.int().meta({ description: 'The target; the price goes by it' }),
    status: z.string(),
    run_id: id.nullable().meta({ description: 'The run that is to write it, or has written it' }),
  })
  .meta({ id: 'Task' });

/** What is the same of one task and of many. */
const shared = {
  word_count: z.int().min(50).max(20_000).optional(),
  cluster_id: optionalId,
  taxonomy_id: optionalId,
  author_profile_id: optionalId,
  content_type: z.enum(contentTypes).optional(),
  content_structure: z.enum(contentStructures).optional().meta({
    description: 'One that fits the type; left out, a new task has the usual one of its type',
  }),
  article_context: optionalText(5000).meta({
    description: 'What the writer must know or keep to; wins over the site’s',
  }),
  with_research: z.boolean().optional().meta({
    description: 'Whether pages are searched and read first; costs credits of its own',
  }),
};

const changeable = {
  title: requiredText(300),
  description: optionalText(10_000),
  idea_id: optionalId.meta({ description: 'What a new task leaves out is its idea’s' }),
  ...shared,
  keywords: z.array(requiredText(300)).max(50).optional(),
  outline: z.array(requiredText(300)).max(50).optional(),
};

export const taskBody = z.strictObject({ site_id: id, sector_id: id, ...changeable });

/** Tasks one request makes at most. */
const mostNewTasks = 100;

export const tasksBody = z.strictObject({ tasks: z.array(taskBody).min(1).max(mostNewTasks) });

export const taskPut = z.strictObject({
  ...changeable,
  status: z
    .enum(taskStatuses, 'Invalid status value')
    .optional()
    .meta({ description: 'As it is: only runs move tasks' }),
  row_version: z.int().optional(),
});
export const taskPatch = taskPut.partial();

export const tasksUpdateBody = bulkBody
  .extend(shared)
  .refine(
    ({ ids: _ids, ...fields }) => Object.values(fields).some((field) => field !== undefined),
    { error: 'Name a field to change' },
  )
  .meta({
    allOf: [{ anyOf: Object.keys(shared).map((name) => ({ required: [name] })) }],
    example: { ids: ['019a4c1e-0d52-7c3a-9b1f-a56145270ce6'], word_count: 1500 },
  });

/** What became of each row of the request, in its order. */
export const createdTasks = z
  .object({
    created: z.int(),
    results: z.array(
      z.object({
        row: z.int().meta({ description: 'Its place in the request, from 0' }),
        ok: z.boolean(),
        id: id.optional(),
        error: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'CreatedTasks' });

/** spec/workflows.md: at most 50 tasks a request. */
export const taskIds = z.strictObject({ ids: idList(50) });
