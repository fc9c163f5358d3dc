import { beforeEach, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { queueIdeas } from '#entities/planner/queue-ideas.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let tenant: Tenant;
let clusterId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  clusterId = uuidv7();
  await tenant.fork().insert(Cluster, { id: clusterId, ...tenant.place, name: 'Espresso' });
});

async function insertIdea(fields: Partial<ContentIdea> = {}): Promise<string> {
  const id = uuidv7();
  const idea = { id, ...tenant.place, clusterId, ideaTitle: `Idea ${id}`, ...fields };
  await tenant.fork().insert(ContentIdea, idea);
  return id;
}

const queue = (ids: string[]) => tenant.transaction((em) => queueIdeas(em, ids));
const statusOf = async (id: string) =>
  (await tenant.fork().findOneOrFail(ContentIdea, { id })).status;

it('makes a task of an idea and shows the idea as queued', async () => {
  const id = await insertIdea({
    description: 'How to dial in',
    contentType: 'blog_post',
    contentStructure: 'how_to',
    targetKeywords: ['espresso', 'dial in'],
    estimatedWordCount: 1400,
  });
  const [verdict] = await queue([id]);
  expect(verdict).toEqual({ id, ok: true, task_id: expect.any(String) });
  const task = await tenant.fork().findOneOrFail(Task, { ideaId: id });
  expect(task).toMatchObject({
    id: verdict?.task_id,
    ...tenant.place,
    clusterId,
    title: `Idea ${id}`,
    description: 'How to dial in',
    contentType: 'blog_post',
    contentStructure: 'how_to',
    keywords: ['espresso', 'dial in'],
    wordCount: 1400,
    status: 'pending',
  });
  expect(await statusOf(id)).toBe('queued');
});

it('leaves out what is queued or written with its reason, in the order of the request', async () => {
  const [fresh, queued, written] = [
    await insertIdea(),
    await insertIdea({ status: 'queued' }),
    await insertIdea({ status: 'completed' }),
  ];
  expect(await queue([written, fresh, queued])).toEqual([
    { id: written, ok: false, error: 'The idea is already completed.' },
    { id: fresh, ok: true, task_id: expect.any(String) },
    { id: queued, ok: false, error: 'The idea is already queued.' },
  ]);
  expect(await tenant.fork().count(Task, {})).toBe(1);
});

it('leaves out an idea that has a task made by hand, and queues the others', async () => {
  const [taken, fresh] = [await insertIdea(), await insertIdea()];
  const task = { ...tenant.place, id: uuidv7(), title: 'By hand', ideaId: taken };
  await tenant.fork().insert(Task, task);
  expect(await queue([taken, fresh])).toEqual([
    { id: taken, ok: false, error: 'The idea is already queued.' },
    { id: fresh, ok: true, task_id: expect.any(String) },
  ]);
});

it('makes one task of an idea that is named twice', async () => {
  const id = await insertIdea();
  await queue([id, id]);
  expect(await tenant.fork().count(Task, {})).toBe(1);
});

it('gives no verdict of an idea in the Trash or of another account', async () => {
  const [trashed, foreign] = [await insertIdea({ deletedAt: new Date() }), await insertIdea()];
  expect(await queue([trashed])).toEqual([]);
  const other = await createTenant(database.orm);
  expect(await other.transaction((em) => queueIdeas(em, [foreign]))).toEqual([]);
  expect(await statusOf(foreign)).toBe('new');
});

it('makes one task when the same idea is queued twice at once', async () => {
  const id = await insertIdea();
  const verdicts = (await Promise.all([queue([id]), queue([id]), queue([id])])).flat();
  expect(verdicts.filter((verdict) => verdict.ok)).toHaveLength(1);
  expect(
    verdicts.filter((verdict) => verdict.error === 'The idea is already queued.'),
  ).toHaveLength(2);
});

it('decides on the row as it is now, not as the caller has read it before', async () => {
  const id = await insertIdea();
  await tenant.transaction(async (em) => {
    await em.find(ContentIdea, { id });
    await queue([id]);
    expect(await queueIdeas(em, [id])).toEqual([
      { id, ok: false, error: 'The idea is already queued.' },
    ]);
  });
});

it('leaves neither task nor status behind when the transaction is rolled back', async () => {
  const id = await insertIdea();
  const failing = tenant.transaction(async (em) => {
    await queueIdeas(em, [id]);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await statusOf(id)).toBe('new');
  expect(await tenant.fork().count(Task, {})).toBe(0);
});
