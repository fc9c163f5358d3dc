import { describe, expect, it } from 'vitest';
import { createSystemActivities } from '#activities/system/create-system-activities.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { markFailed } from '#entities/system/outbox.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Run } from '#entities/system/run.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { Content } from '#entities/writer/content.ts';
import { lockTasks, queueTask } from '#entities/writer/queue-task.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { articleStart, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();

/** Tasks whose writing was started by one request: 10 credits each of 100. */
async function startWriting(size: number) {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const taskIds = Array.from({ length: size }, () => uuidv7());
  const rows = taskIds.map((id) => ({ ...tenant.place, id, title: 'Espresso' }));
  await tenant.fork().insertMany(Task, rows);
  const started = await tenant.transaction(async (em) => {
    const tasks = await lockTasks(em, taskIds);
    const items = tasks.map((task) => ({
      ...articleStart(tenant, { taskId: task.id }),
      take: (inner: typeof em, runId: string) => queueTask(inner, task, runId),
    }));
    return startItems(em, starterOf(tenant), 'Articles', items);
  });
  const children = await tenant
    .fork()
    .find(Run, { parentRunId: started.runId }, { orderBy: { id: 'asc' } });
  return { tenant, taskIds, runId: started.runId, childIds: children.map(({ id }) => id) };
}

const statusOf = async (tenant: Tenant, id: string) =>
  (await tenant.fork().findOneOrFail(Run, { id })).status;

async function tasksOf(tenant: Tenant, ids: string[]) {
  const tasks = await tenant.fork().find(Task, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  return tasks.map(({ status, runId }) => ({ status, runId }));
}

const work = (tenant: Tenant, runId: string) =>
  tenant.transaction((em) =>
    recordProgress(em, {
      accountId: tenant.accountId,
      runId,
      stage: 'generate',
      percent: 10,
      message: 'Writing',
    }),
  );

const waiting = { status: 'pending', runId: null };

describe('a child that is cancelled before its turn', () => {
  it('ends at once, gives its credits back and lets its task wait again', async () => {
    const { tenant, taskIds, childIds } = await startWriting(2);
    const [first = '', second = ''] = childIds;
    const answer = await tenant.transaction((em) => controlRun(em, first, 'cancel'));
    expect(answer).toMatchObject({ status: 'cancelled', outboxMessageIds: [] });
    expect(await statusOf(tenant, first)).toBe('cancelled');
    expect(await tasksOf(tenant, taskIds)).toEqual([waiting, { status: 'queued', runId: second }]);
    expect(await balanceOf(tenant)).toBe(90);
  });

  it('is not handed to its batch any more, and refuses work if it was handed out already', async () => {
    const { tenant, runId, childIds } = await startWriting(3);
    const [first = '', second = '', third = ''] = childIds;
    await tenant.transaction((em) => controlRun(em, first, 'cancel'));
    await tenant.transaction((em) => controlRun(em, second, 'pause'));
    const { listWaitingItems } = createSystemActivities({ orm: database.orm });
    const { accountId } = tenant;
    const items = await runInTenant(database.orm, accountId, () =>
      listWaitingItems({ accountId, runId, after: null, limit: 20 }),
    );
    expect(items.map((item) => [item.runId, item.paused])).toEqual([
      [second, true],
      [third, false],
    ]);
    expect(items[0]?.input).toMatchObject({ accountId, runId: second });
    const refused = tenant.transaction((em) => refuseEndedRun(em, first));
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    await tenant.transaction((em) => refuseEndedRun(em, second));
  });

  it('is left to its workflow once it works', async () => {
    const { tenant, taskIds, childIds } = await startWriting(2);
    const [first = ''] = childIds;
    await work(tenant, first);
    const answer = await tenant.transaction((em) => controlRun(em, first, 'cancel'));
    expect(answer.status).toBe('running');
    expect((await tasksOf(tenant, taskIds))[0]).toEqual({ status: 'queued', runId: first });
  });
});

it('a batch that is cancelled lets the tasks wait again that it never came to', async () => {
  const { tenant, taskIds, runId, childIds } = await startWriting(3);
  const [first = ''] = childIds;
  await work(tenant, first);
  const { accountId } = tenant;
  const { cancelWaitingItems } = createSystemActivities({ orm: database.orm });
  await runInTenant(database.orm, accountId, () => cancelWaitingItems({ accountId, runId }));
  expect(await tasksOf(tenant, taskIds)).toEqual([
    { status: 'queued', runId: first },
    waiting,
    waiting,
  ]);
  expect(await balanceOf(tenant)).toBe(90);
});

/** The last of the attempts to deliver a start fails. */
async function giveUp(tenant: Tenant): Promise<void> {
  const { id } = await tenant.fork().findOneOrFail(OutboxMessage, { kind: 'start' });
  await database.query(
    'system',
    `update igny8_outbox_messages set attempts = 40 where id = '${id}'`,
  );
  await markFailed(database.systemOrm.em.fork(), id, 'connection refused');
}

/** The contents that are to be optimised. */
async function writeContents(tenant: Tenant, rows: { contentId: string }[]): Promise<void> {
  const text = { title: 'Coffee', htmlContent: '<p>Coffee.</p>', wordCount: 1 };
  const contents = rows.map(({ contentId: id }) => ({ ...tenant.place, ...text, id, slug: id }));
  await tenant.transaction((em) => em.insertMany(Content, contents));
}

describe('a start that can never be delivered', () => {
  it('fails its run: the credits come back and the task can be started again', async () => {
    const { tenant, taskIds, runId } = await startWriting(1);
    expect(await balanceOf(tenant)).toBe(90);
    await giveUp(tenant);
    const run = await tenant.fork().findOneOrFail(Run, { id: runId });
    expect(run).toMatchObject({
      status: 'failed',
      error: { category: 'unavailable', stage: 'queued', retryable: true },
    });
    expect(await tasksOf(tenant, taskIds)).toEqual([waiting]);
    expect(await balanceOf(tenant)).toBe(100);
  });

  it('fails a batch with every child that waits for it', async () => {
    const { tenant, taskIds, runId, childIds } = await startWriting(3);
    await tenant.transaction((em) => controlRun(em, String(childIds[0]), 'cancel'));
    await giveUp(tenant);
    const states = await Promise.all([runId, ...childIds].map((id) => statusOf(tenant, id)));
    expect(states).toEqual(['failed', 'cancelled', 'failed', 'failed']);
    expect(await tasksOf(tenant, taskIds)).toEqual([waiting, waiting, waiting]);
    expect(await balanceOf(tenant)).toBe(100);
  });

  it('fails the optimising that waited for it, as a cancel before its turn does', async () => {
    const { tenant, childIds } = await startWriting(3);
    const optimisings = childIds.map((runId) => ({
      ...{
        ...tenant.place,
        id: uuidv7(),
        contentId: uuidv7(),
        entryPoint: 'writer' as const,
        runId,
      },
    }));
    await writeContents(tenant, optimisings);
    await tenant.transaction((em) => em.insertMany(OptimizationTask, optimisings));
    await tenant.transaction((em) => controlRun(em, String(childIds[0]), 'cancel'));
    await giveUp(tenant);
    const order = { orderBy: { id: 'asc' } } as const;
    const ended = await tenant.fork().find(OptimizationTask, {}, order);
    expect(ended.map(({ status, metadata }) => [status, metadata.reason])).toEqual([
      ['failed', 'The run was cancelled.'],
      ['failed', expect.stringMatching(/^It could not be started/)],
      ['failed', expect.stringMatching(/^It could not be started/)],
    ]);
  });

  it('leaves a run alone that works, because only the answer to its start was lost', async () => {
    const { tenant, runId } = await startWriting(1);
    await work(tenant, runId);
    await giveUp(tenant);
    expect(await statusOf(tenant, runId)).toBe('running');
    expect(await balanceOf(tenant)).toBe(90);
  });
});
