import { setTimeout as wait } from 'node:timers/promises';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { autoClusterContract } from '#contracts/workflows/planner/auto-cluster.ts';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { startRun } from '#entities/system/start-run.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { articleStart, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();

function start(tenant: Tenant, taskId = uuidv7()) {
  return tenant.transaction((em) =>
    startRun(em, starterOf(tenant), articleStart(tenant, { taskId })),
  );
}

async function rowsOf(tenant: Tenant): Promise<number[]> {
  const em = tenant.fork();
  return [
    await em.count(Run, {}),
    await em.count(CreditHold, {}),
    await em.count(OutboxMessage, {}),
    await em.count(RunEvent, {}),
  ];
}

async function somebodyWaitsForALock(): Promise<void> {
  const waiting = `select 1 from pg_locks join pg_stat_activity using (pid)
    where datname = current_database() and not granted`;
  while ((await database.query('system', waiting)).length === 0) await wait(5);
}

describe('run, hold, outbox message and first event are one transaction', () => {
  it('writes all of them', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const taskId = uuidv7();
    const started = await start(tenant, taskId);
    const em = tenant.fork();
    expect(started.workflowId).toBe(`generate-content/${taskId}/1`);
    const run = await em.findOneOrFail(Run, { id: started.runId }, { populate: ['input'] });
    expect(run).toMatchObject({
      workflowId: started.workflowId,
      type: 'generateContent',
      subject: `generate-content/${taskId}`,
      status: 'queued',
      stage: 'queued',
      progress: 0,
      siteId: tenant.siteId,
      sectorId: tenant.sectorId,
      creditsReserved: 10,
      requestId: 'request-1',
      input: { taskId, accountId: tenant.accountId, runId: started.runId },
    });
    expect(await em.findOneOrFail(CreditHold, { runId: started.runId })).toMatchObject({
      reserved: 10,
    });
    expect(await em.find(RunEvent, {})).toMatchObject([
      { sequence: 1, kind: 'stage', data: { stage: 'queued', percent: 0 } },
    ]);
    expect(await em.find(OutboxMessage, {})).toMatchObject([
      {
        id: started.outboxMessageId,
        kind: 'start',
        workflowId: started.workflowId,
        payload: {
          workflowType: 'generateContent',
          taskQueue: 'core',
          input: { taskId, accountId: tenant.accountId, runId: started.runId },
          startedBy: 'user',
          requestId: 'request-1',
          siteId: tenant.siteId,
        },
        attempts: 0,
        sentAt: null,
      },
    ]);
  });

  it('leaves nothing when the transaction is rolled back', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const failing = tenant.transaction(async (em) => {
      await startRun(em, starterOf(tenant), articleStart(tenant));
      throw new Error('the process died');
    });
    await expect(failing).rejects.toThrow('the process died');
    expect(await rowsOf(tenant)).toEqual([0, 0, 0, 0]);
    expect(await balanceOf(tenant)).toBe(100);
  });
});

describe('one live run a subject', () => {
  it('answers a second start with 409 naming the run', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const taskId = uuidv7();
    const first = await start(tenant, taskId);
    const second = start(tenant, taskId);
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      errors: { non_field_errors: [expect.stringContaining(first.runId)] },
      extra: { run_id: first.runId, workflow_id: first.workflowId },
    });
    expect(await rowsOf(tenant)).toEqual([1, 1, 1, 1]);
    expect(await balanceOf(tenant)).toBe(90);
  });

  it('lets one of two starts at the same instant commit; the other is told which', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const taskId = uuidv7();
    const { promise: firstHasWritten, resolve: written } = Promise.withResolvers<void>();
    // The first commits only when the second waits for the credits.
    const [first, second] = await Promise.allSettled([
      tenant.transaction(async (em) => {
        const started = await startRun(em, starterOf(tenant), articleStart(tenant, { taskId }));
        written();
        await somebodyWaitsForALock();
        return started;
      }),
      firstHasWritten.then(() => start(tenant, taskId)),
    ]);
    expect(first.status).toBe('fulfilled');
    const living = await tenant.fork().findOneOrFail(Run, {});
    expect(second).toMatchObject({ reason: { code: 'conflict', extra: { run_id: living.id } } });
    expect(await rowsOf(tenant)).toEqual([1, 1, 1, 1]);
    expect(await balanceOf(tenant)).toBe(90);
  });

  it('is what the database holds to, whatever the code does', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const { runId } = await start(tenant);
    const run = await tenant
      .fork()
      .findOneOrFail(Run, { id: runId }, { populate: ['input'], disableIdentityMap: true });
    const { accountId, type, subject, input, title } = run;
    const copy = { accountId, type, subject, input, title, workflowId: `${run.workflowId}-again` };
    const insertion = tenant.fork().insert(Run, { ...copy, id: uuidv7() });
    await expect(insertion).rejects.toBeInstanceOf(UniqueConstraintViolationException);
  });

  it('refuses for credits before it refuses for the living run', async () => {
    const tenant = await createTenant(database.orm, { credits: 15 });
    const taskId = uuidv7();
    await start(tenant, taskId);
    await expect(start(tenant, taskId)).rejects.toMatchObject({
      code: 'insufficient_credits',
      extra: { required: 10, available: 5 },
    });
  });

  it('starts different subjects of one account at once without waiting for each other for ever', async () => {
    const tenant = await createTenant(database.orm, { credits: 1000 });
    await Promise.all(Array.from({ length: 20 }, () => start(tenant)));
    expect(await rowsOf(tenant)).toEqual([20, 20, 20, 20]);
  });
});

describe('a later run of a subject has the next number', () => {
  const end = (tenant: Tenant, runId: string) =>
    tenant.transaction((em) => finishRun(em, { runId, status: 'failed' }));

  it('where the id is numbered', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const taskId = uuidv7();
    const ids: string[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const started = await start(tenant, taskId);
      ids.push(started.workflowId);
      await end(tenant, started.runId);
    }
    expect(ids).toEqual([1, 2, 3].map((attempt) => `generate-content/${taskId}/${attempt}`));
  });

  it('where it is not: the first has the bare subject', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const cluster = () =>
      tenant.transaction((em) =>
        startRun(em, starterOf(tenant), {
          contract: autoClusterContract,
          input: { siteId: tenant.siteId, sectorId: tenant.sectorId },
          title: 'Cluster all keywords',
          siteId: tenant.siteId,
          sectorId: tenant.sectorId,
          estimate: 10,
          estimateDetails: {},
        }),
      );
    const first = await cluster();
    await end(tenant, first.runId);
    const second = await cluster();
    const subject = `auto-cluster/${tenant.sectorId}/all`;
    expect([first.workflowId, second.workflowId]).toEqual([subject, `${subject}/2`]);
  });
});
