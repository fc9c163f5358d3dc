import { describe, expect, it } from 'vitest';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { AutomationRun } from '#entities/automation/automation-run.ts';
import { startScheduledAutomation } from '#entities/automation/start-scheduled-automation.ts';
import { Account } from '#entities/identity/account.ts';
import { Site } from '#entities/identity/site.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { desiredSchedule } from '#entities/system/desired-schedules.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { again, automate, configure } from './support.ts';

const database = openDatabase();

const due = (tenant: Tenant, scheduledFor: string, now = scheduledFor) =>
  tenant.transaction((em) =>
    startScheduledAutomation(em, {
      accountId: tenant.accountId,
      siteId: tenant.siteId,
      scheduledFor: new Date(scheduledFor),
      now: new Date(now),
      requestId: `automation/${tenant.siteId}-${scheduledFor}`,
    }),
  );

const end = (tenant: Tenant, runId: string) =>
  tenant.transaction((em) => finishRun(em, { runId, status: 'completed', result: {} }));

const automationOf = (tenant: Tenant, runId: string) =>
  tenant.fork().findOneOrFail(AutomationRun, { runId });

describe('what a schedule is due to start', () => {
  it('is a run of its own, its message to Temporal in the outbox, holding nothing', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    const started = await due(tenant, '2026-11-21T23:30:00Z');
    if (!('runId' in started)) throw new Error(started.skipped);
    const run = await tenant.fork().findOneOrFail(Run, { id: started.runId });
    // The day of Berlin, where it is half past midnight.
    expect(run.workflowId).toBe(`automation/${tenant.siteId}/2026-11-22`);
    expect(run).toMatchObject({ type: 'automationRun', status: 'queued', creditsReserved: 0 });
    const message = await tenant
      .fork()
      .findOneOrFail(OutboxMessage, { workflowId: run.workflowId });
    expect(message).toMatchObject({ kind: 'start' });
    expect(await automationOf(tenant, run.id)).toMatchObject({
      trigger: 'scheduled',
      status: 'running',
    });
  });

  it('is written once, also when the worker dies before Temporal hears of it', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    const first = await due(tenant, '2026-11-21T01:30:00Z');
    expect(await due(tenant, '2026-11-21T01:30:00Z', '2026-11-21T01:30:05Z')).toEqual(first);
    expect(await tenant.fork().count(AutomationRun)).toBe(1);
  });

  it('is left out while the run before is alive, and that is written down', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    await due(tenant, '2026-11-21T01:30:00Z');
    expect(await due(tenant, '2026-11-22T01:30:00Z')).toEqual({
      skipped: expect.stringContaining('still running'),
    });
    const config = await tenant.fork().findOneOrFail(AutomationConfig, {});
    expect(config.lastSkipReason).toContain('The run before is still running');
    expect(config.lastSkippedAt).toEqual(new Date('2026-11-22T01:30:00Z'));
  });

  it('after an outage is made up for once: what was due before it acted is left out', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    const back = '2026-11-21T09:10:00Z';
    const first = await due(tenant, '2026-11-21T04:00:00Z', back);
    if ('runId' in first) await end(tenant, first.runId);
    for (const missed of ['2026-11-21T05:00:00Z', '2026-11-21T09:00:00Z']) {
      expect(await due(tenant, missed, back)).toEqual({
        skipped: 'It was made up for already: the schedule has acted since it was due.',
      });
    }
    expect(await due(tenant, '2026-11-21T10:00:00Z')).toHaveProperty('runId');
  });

  it('does what was due when the time before, itself late, had only just been acted on', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    const late = await due(tenant, '2026-11-21T04:00:00Z', '2026-11-21T05:00:01Z');
    if ('runId' in late) await end(tenant, late.runId);
    const own = await due(tenant, '2026-11-21T05:00:00Z', '2026-11-21T05:00:40Z');
    expect(own).toHaveProperty('runId');
  });

  it.each([
    [
      'is switched off',
      async (tenant: Tenant) =>
        tenant.transaction((em) => em.nativeUpdate(AutomationConfig, {}, { isEnabled: false })),
      'The automation is switched off.',
    ],
    [
      'is of a site that is',
      async (tenant: Tenant) =>
        tenant.transaction((em) => em.nativeUpdate(Site, {}, { isActive: false })),
      'The site is switched off.',
    ],
    [
      'is of an account that may not work',
      async (tenant: Tenant) =>
        tenant.transaction((em) => em.nativeUpdate(Account, {}, { status: 'suspended' })),
      'The account is suspended.',
    ],
  ])('does nothing when it %s', async (_what, change, skipped) => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    await change(tenant);
    expect(await due(tenant, '2026-11-21T01:30:00Z')).toEqual({ skipped });
  });
});

describe('a site', () => {
  it('has one automation at a time: a second one is refused with the first', async () => {
    const tenant = await createTenant(database.orm);
    const config = await configure(tenant);
    const runId = await again(tenant, config);
    await expect(again(tenant, config)).rejects.toMatchObject({
      code: 'conflict',
      extra: { run_id: runId },
    });
    await end(tenant, runId);
    const second = await again(tenant, config);
    expect((await tenant.fork().findOneOrFail(Run, { id: second })).workflowId).toMatch(/\/2$/);
  });
});

describe('the automation follows its run', () => {
  it('through pause, resume and cancellation', async () => {
    const tenant = await createTenant(database.orm);
    const runId = await automate(tenant);
    await tenant.transaction((em) => controlRun(em, runId, 'pause'));
    expect(await automationOf(tenant, runId)).toMatchObject({
      status: 'paused',
      pausedAt: expect.any(Date),
    });
    await tenant.transaction((em) => controlRun(em, runId, 'resume'));
    expect(await automationOf(tenant, runId)).toMatchObject({
      status: 'running',
      resumedAt: expect.any(Date),
    });
    await tenant.transaction((em) => finishRun(em, { runId, status: 'cancelled' }));
    expect(await automationOf(tenant, runId)).toMatchObject({
      status: 'cancelled',
      cancelledAt: expect.any(Date),
      completedAt: null,
    });
  });
});

describe('whatever changes a schedule tells the relay, in the same transaction', () => {
  const told = async (tenant: Tenant, change: () => Promise<unknown>) => {
    const filter = { kind: 'schedule', workflowId: `automation/${tenant.siteId}` } as const;
    const before = await tenant.fork().count(OutboxMessage, filter);
    await change();
    return (await tenant.fork().count(OutboxMessage, filter)) - before;
  };
  const wanted = (tenant: Tenant) =>
    desiredSchedule(database.systemOrm.em.fork(), `automation/${tenant.siteId}`);

  it('setting it up, changing it, switching it off', async () => {
    const tenant = await createTenant(database.orm);
    expect(await told(tenant, () => configure(tenant))).toBe(1);
    expect(await wanted(tenant)).toMatchObject({ isPaused: false });
    const change = (values: Partial<AutomationConfig>) =>
      tenant.transaction((em) => em.nativeUpdate(AutomationConfig, {}, values));
    expect(await told(tenant, () => change({ scheduledTime: '04:00' }))).toBe(1);
    expect(await told(tenant, () => change({ isEnabled: false }))).toBe(1);
    expect(await wanted(tenant)).toMatchObject({ isPaused: true });
  });

  it('but not that it has run', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    expect(await told(tenant, () => due(tenant, '2026-11-21T01:30:00Z'))).toBe(0);
  });

  it('switching the site off, deleting it', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    const off = () => tenant.transaction((em) => em.nativeUpdate(Site, {}, { isActive: false }));
    expect(await told(tenant, off)).toBe(1);
    expect(await wanted(tenant)).toMatchObject({ isPaused: true });
    const remove = () =>
      tenant.transaction((em) => em.nativeDelete(AutomationConfig, { siteId: tenant.siteId }));
    expect(await told(tenant, remove)).toBe(1);
    expect(await wanted(tenant)).toBeNull();
  });

  it('suspending the account, and letting it work again', async () => {
    const tenant = await createTenant(database.orm);
    await configure(tenant);
    const turn = (status: 'active' | 'cancelled') =>
      tenant.transaction((em) => em.nativeUpdate(Account, {}, { status }));
    expect(await told(tenant, () => turn('cancelled'))).toBe(1);
    expect(await wanted(tenant)).toMatchObject({ isPaused: true });
    expect(await told(tenant, () => turn('active'))).toBe(1);
    expect(await wanted(tenant)).toMatchObject({ isPaused: false });
  });
});
