import type { EntityManager } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { controlRun, type RunAction } from '#entities/system/control-run.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { handOutItems } from '#entities/system/hand-out-items.ts';
import { claimOutboxMessages, markDelivered } from '#entities/system/outbox.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { articleStart, startedRun, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();

const control = (tenant: Tenant, runId: string, action: RunAction) =>
  tenant.transaction((em) => controlRun(em, runId, action));

async function statusOf(tenant: Tenant, runId: string): Promise<string> {
  return (await tenant.fork().findOneOrFail(Run, { id: runId })).status;
}

async function runningRun(tenant: Tenant): Promise<string> {
  const runId = await startedRun(tenant);
  await progress(tenant, runId);
  return runId;
}

function progress(tenant: Tenant, runId: string): Promise<void> {
  const report = { accountId: tenant.accountId, runId, stage: 'writing', percent: 10 };
  return tenant.transaction((em) => recordProgress(em, { ...report, message: 'Writing' }));
}

async function workflowOf(tenant: Tenant, id: string): Promise<string> {
  return (await tenant.fork().findOneOrFail(Run, { id })).workflowId;
}

interface Batch {
  batchId: string;
  childIds: [string, string, string];
}

/** A batch of three, the first of which works already. */
async function batchOfThree(tenant: Tenant): Promise<Batch> {
  const items = [uuidv7(), uuidv7(), uuidv7()].map((taskId) => articleStart(tenant, { taskId }));
  const batch = await tenant.transaction((em) =>
    startItems(em, starterOf(tenant), 'Articles', items),
  );
  const children = await tenant
    .fork()
    .find(Run, { parentRunId: batch.runId }, { orderBy: { id: 'asc' } });
  const childIds = children.map((child) => child.id) as Batch['childIds'];
  await progress(tenant, childIds[0]);
  await progress(tenant, batch.runId);
  return { batchId: batch.runId, childIds };
}

const handOut = (em: EntityManager, parentRunId: string) =>
  handOutItems(em, { parentRunId, after: null, window: 10 });

/** How many statements wait for somebody's lock. */
async function lockWaits(): Promise<number> {
  const rows = await database.query(
    'system',
    "select count(*)::int as waiting from pg_locks where not granted and locktype = 'transactionid'",
  );
  return Number(rows[0]?.waiting);
}

describe('the answer says the state after, and the row shows it at once', () => {
  it('pauses and resumes a running run', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await runningRun(tenant);
    expect(await control(tenant, runId, 'pause')).toMatchObject({ status: 'paused' });
    expect(await statusOf(tenant, runId)).toBe('paused');
    expect(await control(tenant, runId, 'resume')).toMatchObject({ status: 'running' });
    expect(await statusOf(tenant, runId)).toBe('running');
  });

  it('puts a run that never began back to queued when it is resumed', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    await control(tenant, runId, 'pause');
    expect(await statusOf(tenant, runId)).toBe('paused');
    expect(await control(tenant, runId, 'resume')).toMatchObject({ status: 'queued' });
    expect(await statusOf(tenant, runId)).toBe('queued');
  });

  it('does not call a queued run running because someone resumed it', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    expect(await control(tenant, runId, 'resume')).toMatchObject({ status: 'queued' });
    expect(await statusOf(tenant, runId)).toBe('queued');
  });

  it('leaves the state of a cancelled run to its workflow, which cleans up first', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await runningRun(tenant);
    expect(await control(tenant, runId, 'cancel')).toMatchObject({ status: 'running' });
    const message = await tenant.fork().findOneOrFail(OutboxMessage, { kind: 'cancel' });
    expect(message.payload).toEqual({});
  });
});

it('shows a pause on every living child of a batch, and tells it to those that have a workflow', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const { batchId, childIds } = await batchOfThree(tenant);
  await tenant.transaction((em) => finishRun(em, { runId: childIds[2], status: 'completed' }));
  const { outboxMessageIds } = await control(tenant, batchId, 'pause');
  // The second waits for its turn: when it comes, its row says that it begins paused.
  expect(outboxMessageIds).toHaveLength(2);
  const states = await Promise.all([batchId, ...childIds].map((id) => statusOf(tenant, id)));
  expect(states).toEqual(['paused', 'paused', 'paused', 'completed']);
  const signals = await tenant.fork().find(OutboxMessage, { kind: 'signal' });
  expect(signals.map((signal) => signal.payload)).toEqual(Array(2).fill({ signal: 'pause' }));
  expect(new Set(signals.map((signal) => signal.workflowId))).toEqual(
    new Set([`batch/${batchId}`, await workflowOf(tenant, childIds[0])]),
  );

  await control(tenant, batchId, 'resume');
  const resumed = await Promise.all([batchId, ...childIds].map((id) => statusOf(tenant, id)));
  expect(resumed).toEqual(['running', 'running', 'queued', 'completed']);
});

describe('a child that waits for its turn', () => {
  it('has nobody to be told: its row alone is paused and resumed', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const { childIds } = await batchOfThree(tenant);
    expect(await control(tenant, childIds[1], 'pause')).toEqual({
      status: 'paused',
      outboxMessageIds: [],
    });
    expect(await statusOf(tenant, childIds[1])).toBe('paused');
    expect(await control(tenant, childIds[1], 'resume')).toEqual({
      status: 'queued',
      outboxMessageIds: [],
    });
    expect(await control(tenant, childIds[1], 'cancel')).toEqual({
      status: 'cancelled',
      outboxMessageIds: [],
    });
    expect(await tenant.fork().count(OutboxMessage, { kind: { $in: ['signal', 'cancel'] } })).toBe(
      0,
    );
  });

  it('is told once it has been handed out, also where its workflow is only being started', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const { batchId, childIds } = await batchOfThree(tenant);
    await tenant.transaction((em) => handOut(em, batchId));
    const { outboxMessageIds } = await control(tenant, childIds[1], 'pause');
    expect(outboxMessageIds).toHaveLength(1);
  });

  it('is handed out paused, when it is paused at the moment of its turn', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const { batchId, childIds } = await batchOfThree(tenant);
    let handing: ReturnType<typeof handOut> | undefined;
    await tenant.transaction(async (em) => {
      await controlRun(em, childIds[1], 'pause');
      handing = tenant.transaction((turn) => handOut(turn, batchId));
      await expect.poll(lockWaits, { timeout: 10_000 }).toBeGreaterThan(0);
    });
    const handed = await handing;
    expect(handed?.items.map(({ id, status }) => [id, status])).toEqual([
      [childIds[0], 'running'],
      [childIds[1], 'paused'],
      [childIds[2], 'queued'],
    ]);
  });
});

it('tells a cancel to the batch alone: Temporal hands it to the children', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const { batchId } = await batchOfThree(tenant);
  const { outboxMessageIds } = await control(tenant, batchId, 'cancel');
  expect(outboxMessageIds).toHaveLength(1);
});

it('pauses a batch while its children end, without a deadlock', async () => {
  const tenant = await createTenant(database.orm, { credits: 200 });
  for (let round = 0; round < 5; round += 1) {
    const { batchId, childIds } = await batchOfThree(tenant);
    await Promise.all([
      ...childIds.map((runId) =>
        tenant.transaction((em) => finishRun(em, { runId, status: 'completed' })),
      ),
      control(tenant, batchId, 'pause'),
      control(tenant, batchId, 'resume'),
    ]);
    const batch = await tenant.fork().findOneOrFail(Run, { id: batchId });
    expect(batch.counts).toMatchObject({ total: 3, completed: 3 });
  }
});

describe('a run that has ended', () => {
  const verbs = { pause: 'paused', resume: 'resumed', cancel: 'cancelled' } as const;
  for (const action of ['pause', 'resume', 'cancel'] as const) {
    it(`answers ${action} with 409 naming its state`, async () => {
      const tenant = await createTenant(database.orm, { credits: 100 });
      const runId = await startedRun(tenant);
      await tenant.transaction((em) => finishRun(em, { runId, status: 'failed' }));
      await expect(control(tenant, runId, action)).rejects.toMatchObject({
        code: 'conflict',
        errors: { non_field_errors: [`The run is failed and cannot be ${verbs[action]}.`] },
      });
    });
  }

  it('is 404 when it is unknown or of another account', async () => {
    const [tenant, other] = [
      await createTenant(database.orm, { credits: 100 }),
      await createTenant(database.orm),
    ];
    const runId = await startedRun(tenant);
    await expect(control(other, runId, 'cancel')).rejects.toMatchObject({ code: 'not_found' });
    await expect(control(tenant, uuidv7(), 'pause')).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('is harmless when clicked twice, also at the same instant', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const runId = await runningRun(tenant);
  const clicks = await Promise.all(
    Array.from({ length: 4 }, () => control(tenant, runId, 'pause')),
  );
  expect(clicks.map((click) => click.status)).toEqual(Array(4).fill('paused'));
  const run = await tenant.fork().findOneOrFail(Run, { id: runId });
  // Started, progress, paused: the three later clicks found it paused and told no news.
  expect(run).toMatchObject({ status: 'paused', lastEventSequence: 3 });
});

it('delivers start, pause, resume and cancel of a run in the order they were asked for', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  await database.query('system', 'update igny8_outbox_messages set sent_at = now()');
  const runId = await startedRun(tenant);
  for (const action of ['pause', 'resume', 'cancel'] as const) {
    await control(tenant, runId, action);
  }
  await database.query(
    'system',
    "update igny8_outbox_messages set next_attempt_at = now() - interval '1 second'",
  );
  const delivered: string[] = [];
  const em = database.systemOrm.em.fork();
  for (;;) {
    const [message, ...others] = await claimOutboxMessages(em, 10);
    if (!message) break;
    expect(others).toEqual([]);
    await markDelivered(em, message, { temporalRunId: null });
    delivered.push(message.kind === 'signal' ? message.payload.signal : message.kind);
  }
  expect(delivered).toEqual(['start', 'pause', 'resume', 'cancel']);
});
