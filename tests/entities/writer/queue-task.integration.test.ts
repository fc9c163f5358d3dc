import { expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { lockTasks, queueTask } from '#entities/writer/queue-task.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();

async function insertTask(tenant: Tenant, fields: Partial<Task> = {}): Promise<string> {
  const id = uuidv7();
  await tenant.fork().insert(Task, { ...tenant.place, id, title: 'Espresso', ...fields });
  return id;
}

async function insertContent(tenant: Tenant, taskId: string, rejectReason: string | null) {
  const text = { title: 'Espresso', htmlContent: '<p>Nine bars.</p>', wordCount: 2 };
  const content = { ...tenant.place, ...text, id: uuidv7(), slug: taskId, taskId, rejectReason };
  await tenant.fork().insert(Content, content);
}

/** As a start does it, for a run of its own. */
async function queue(tenant: Tenant, ...ids: string[]): Promise<string> {
  const runId = uuidv7();
  await tenant.transaction(async (em) => {
    for (const task of await lockTasks(em, ids)) await queueTask(em, task, runId);
  });
  return runId;
}

const taskOf = (tenant: Tenant, id: string) => tenant.fork().findOneOrFail(Task, { id });

it.each(['pending', 'failed'] as const)('gives a %s task to the run', async (status) => {
  const tenant = await createTenant(database.orm);
  const id = await insertTask(tenant, { status });
  const runId = await queue(tenant, id);
  expect(await taskOf(tenant, id)).toMatchObject({ status: 'queued', runId });
});

it('refuses a task that another run has, naming its state, and leaves it with that run', async () => {
  const tenant = await createTenant(database.orm);
  const [queued, writing] = [await insertTask(tenant), await insertTask(tenant)];
  const runId = await queue(tenant, queued, writing);
  await tenant.fork().nativeUpdate(Task, { id: writing }, { status: 'in_progress' });
  await expect(queue(tenant, queued)).rejects.toThrow('The task is queued');
  await expect(queue(tenant, writing)).rejects.toMatchObject({
    code: 'conflict',
    errors: { ids: ['The task is in progress already.'] },
  });
  expect(await taskOf(tenant, queued)).toMatchObject({ status: 'queued', runId });
  expect(await taskOf(tenant, writing)).toMatchObject({ status: 'in_progress', runId });
});

it('queues a written task again only after its content was rejected', async () => {
  const tenant = await createTenant(database.orm);
  const written = await insertTask(tenant, { status: 'completed' });
  const rejected = await insertTask(tenant, { status: 'completed' });
  await insertContent(tenant, written, null);
  await insertContent(tenant, rejected, 'Too dry');
  await expect(queue(tenant, written)).rejects.toMatchObject({
    errors: { ids: ['The task is already completed'] },
  });
  const runId = await queue(tenant, rejected);
  expect(await taskOf(tenant, rejected)).toMatchObject({ status: 'queued', runId });
});

it('gives a task to one run when several start at the same instant', async () => {
  const tenant = await createTenant(database.orm);
  const [one, two] = [await insertTask(tenant), await insertTask(tenant)];
  const starts = await Promise.allSettled([
    queue(tenant, one, two),
    queue(tenant, two, one),
    queue(tenant, one, two),
    queue(tenant, two, one),
  ]);
  const started = starts.filter((start) => start.status === 'fulfilled');
  expect(started).toHaveLength(1);
  const owners = [await taskOf(tenant, one), await taskOf(tenant, two)].map((task) => task.runId);
  expect(owners).toEqual([started[0]?.value, started[0]?.value]);
});

it('refuses all when one is unknown, in the Trash or of another account', async () => {
  const [tenant, other] = [await createTenant(database.orm), await createTenant(database.orm)];
  const mine = await insertTask(tenant);
  const trashed = await insertTask(tenant, { deletedAt: new Date() });
  const foreign = await insertTask(other);
  for (const id of [uuidv7(), trashed, foreign]) {
    await expect(queue(tenant, mine, id)).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await taskOf(tenant, mine)).toMatchObject({ status: 'pending', runId: null });
});
