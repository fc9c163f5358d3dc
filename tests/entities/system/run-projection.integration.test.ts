import { describe, expect, it } from 'vitest';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import {
  articleStart,
  settleArticle,
  startedRun,
  starterOf,
} from '#tests/entities/support/runs.ts';

const database = openDatabase(20);

type Ending = 'completed' | 'failed' | 'cancelled';

const runOf = (tenant: Tenant, id: string) => tenant.fork().findOneOrFail(Run, { id });
const eventsOf = (tenant: Tenant, runId: string) =>
  tenant.fork().find(RunEvent, { runId }, { orderBy: { sequence: 'asc' } });
const end = (tenant: Tenant, runId: string, status: Ending) =>
  tenant.transaction((em) => finishRun(em, { runId, status }));

function report(tenant: Tenant, runId: string, stage: string, percent: number, counts = {}) {
  return tenant.transaction((em) =>
    recordProgress(em, {
      accountId: tenant.accountId,
      runId,
      stage,
      percent,
      message: stage,
      counts,
    }),
  );
}

async function startBatch(tenant: Tenant, size: number): Promise<[string, string[]]> {
  const items = Array.from({ length: size }, () => articleStart(tenant));
  const batch = await tenant.transaction((em) =>
    startItems(em, starterOf(tenant), 'Articles', items),
  );
  const children = await tenant.fork().find(Run, { parentRunId: batch.runId });
  return [batch.runId, children.map((child) => child.id)];
}

describe('progress', () => {
  it('never goes back, neither on the row nor in the events', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    await report(tenant, runId, 'writing', 40, { words: 100 });
    await report(tenant, runId, 'images', 20, { images: 1 });
    expect(await runOf(tenant, runId)).toMatchObject({
      status: 'running',
      stage: 'images',
      progress: 40,
      counts: { words: 100, images: 1 },
      startedAt: expect.any(Date),
    });
    const percents = (await eventsOf(tenant, runId)).map((event) => event.data.percent);
    expect(percents).toEqual([0, 40, 40]);
  });

  it('tells of a stage that is entered, and of progress inside it', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    for (const stage of ['generate', 'generate', 'images', 'images', 'publish']) {
      await report(tenant, runId, stage, 10);
    }
    const events = await eventsOf(tenant, runId);
    expect(events.map((event) => `${event.kind} ${String(event.data.stage)}`)).toEqual([
      'stage queued',
      'stage generate',
      'progress generate',
      'stage images',
      'progress images',
      'stage publish',
    ]);
  });

  it('enters a stage once when two steps report it at the same instant', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => report(tenant, runId, 'images', index)),
    );
    const kinds = (await eventsOf(tenant, runId)).map((event) => event.kind);
    expect(kinds).toEqual(['stage', 'stage', ...Array(7).fill('progress')]);
    expect(await runOf(tenant, runId)).toMatchObject({ lastEventSequence: 9, progress: 7 });
  });

  it('keeps a paused run paused: the step in flight still tells what it did', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    await report(tenant, runId, 'writing', 40);
    await tenant.transaction((em) => controlRun(em, runId, 'pause'));
    await report(tenant, runId, 'images', 60);
    expect(await runOf(tenant, runId)).toMatchObject({ status: 'paused', progress: 60 });
  });

  it('changes nothing after the end: the result is the last event of the stream', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    await end(tenant, runId, 'cancelled');
    await report(tenant, runId, 'writing', 90);
    expect(await runOf(tenant, runId)).toMatchObject({ status: 'cancelled', progress: 0 });
    expect((await eventsOf(tenant, runId)).map((event) => event.kind)).toEqual(['stage', 'result']);
  });
});

describe('a run ends once', () => {
  it('with its result, its unused credits back and the event that ends its stream', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant, 30);
    await tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 900 }));
    await tenant.transaction((em) =>
      finishRun(em, { runId, status: 'completed', result: { contentId: 'c1' } }),
    );
    expect(await runOf(tenant, runId)).toMatchObject({
      status: 'completed',
      stage: 'done',
      progress: 100,
      result: { contentId: 'c1' },
      error: null,
      creditsReserved: 30,
      creditsUsed: 9,
      endedAt: expect.any(Date),
    });
    expect((await eventsOf(tenant, runId)).at(-1)).toMatchObject({
      kind: 'result',
      data: { status: 'completed', result: { contentId: 'c1' }, credits_released: 21 },
    });
    expect(await balanceOf(tenant)).toBe(91);
  });

  it('keeps the first end when another one comes, also at the same instant', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant, 30);
    const error = { category: 'provider', stage: 'writing', message: 'Refused', retryable: false };
    await tenant.transaction((em) => finishRun(em, { runId, status: 'failed', error }));
    await Promise.all([end(tenant, runId, 'completed'), end(tenant, runId, 'cancelled')]);
    expect(await runOf(tenant, runId)).toMatchObject({ status: 'failed', error, stage: 'queued' });
    expect(await eventsOf(tenant, runId)).toHaveLength(2);
    expect(await balanceOf(tenant)).toBe(100);
  });

  it('while a step is still being settled, without a deadlock, charging no more than was held', async () => {
    const tenant = await createTenant(database.orm, { credits: 500 });
    for (let round = 0; round < 8; round += 1) {
      const runId = await startedRun(tenant, 10);
      await Promise.all([
        tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 600 })),
        end(tenant, runId, 'cancelled'),
      ]);
      const hold = await tenant.fork().findOneOrFail(CreditHold, { runId });
      expect(hold.settled + hold.released).toBe(10);
    }
  });
});

describe('a batch counts its children in the transaction that ends them', () => {
  it('by how they ended, with the credits they used', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const [batchId, [one, two, three, four]] = await startBatch(tenant, 4);
    for (const runId of [one, two]) {
      await tenant.transaction((em) =>
        settleArticle(em, tenant, { runId: runId as string, words: 500 }),
      );
    }
    await end(tenant, one as string, 'completed');
    expect(await runOf(tenant, batchId)).toMatchObject({
      status: 'running',
      progress: 25,
      // Of those that have ended.
      creditsUsed: 5,
      counts: { total: 4, completed: 1 },
    });
    await end(tenant, two as string, 'completed');
    await end(tenant, three as string, 'failed');
    await end(tenant, four as string, 'cancelled');
    await end(tenant, four as string, 'cancelled');
    expect(await runOf(tenant, batchId)).toMatchObject({
      // 100 is the batch's own end.
      progress: 99,
      creditsUsed: 10,
      counts: { total: 4, completed: 2, failed: 1, cancelled: 1 },
    });
  });

  it('exactly, when all of them end at the same instant', async () => {
    const tenant = await createTenant(database.orm, { credits: 500 });
    const [batchId, children] = await startBatch(tenant, 20);
    await Promise.all(
      children.map((runId) =>
        tenant.transaction(async (em) => {
          await settleArticle(em, tenant, { runId, words: 300 });
          await finishRun(em, { runId, status: 'completed' });
        }),
      ),
    );
    expect(await runOf(tenant, batchId)).toMatchObject({
      progress: 99,
      creditsUsed: 60,
      counts: { total: 20, completed: 20 },
    });
    const percents = (await eventsOf(tenant, batchId)).map((event) => event.data.percent);
    expect(percents.slice(-2)).toEqual([95, 99]);
  });

  it('exactly, also where nothing is left to release', async () => {
    const tenant = await createTenant(database.orm, { isSystem: true });
    const [batchId, children] = await startBatch(tenant, 20);
    await Promise.all(children.map((runId) => end(tenant, runId, 'failed')));
    expect(await runOf(tenant, batchId)).toMatchObject({
      progress: 99,
      counts: { total: 20, failed: 20 },
    });
    const percents = (await eventsOf(tenant, batchId)).map((event) => event.data.percent);
    expect(percents.slice(1)).toEqual(children.map((_, index) => Math.min(99, (index + 1) * 5)));
  });

  it('and keeps counting, but shows no progress, after the batch itself has ended', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const [batchId, [one, two]] = await startBatch(tenant, 2);
    await end(tenant, one as string, 'completed');
    await end(tenant, batchId, 'completed');
    await end(tenant, two as string, 'cancelled');
    expect(await runOf(tenant, batchId)).toMatchObject({
      status: 'completed',
      progress: 100,
      counts: { completed: 1, cancelled: 1 },
    });
    expect((await eventsOf(tenant, batchId)).at(-1)).toMatchObject({ kind: 'result' });
  });
});

describe('the events of a run', () => {
  it('are numbered 1, 2, 3 … without a gap when 20 writers append at once, some of which fail', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    const append = (index: number) =>
      tenant.transaction(async (em) => {
        await appendRunEvent(em, tenant.accountId, runId, 'progress', { index });
        if (index % 4 === 0) throw new Error('rolled back');
      });
    await Promise.allSettled(Array.from({ length: 20 }, (_, index) => append(index)));
    const events = await eventsOf(tenant, runId);
    expect(events.map((event) => event.sequence)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(await runOf(tenant, runId)).toMatchObject({ lastEventSequence: 16 });
  });

  it('cannot be added to a run that is not there', async () => {
    const tenant = await createTenant(database.orm);
    await tenant.transaction((em) =>
      appendRunEvent(em, tenant.accountId, uuidv7(), 'progress', {}),
    );
    expect(await tenant.fork().count(RunEvent, {})).toBe(0);
  });
});
