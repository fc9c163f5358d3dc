import { describe, expect, it } from 'vitest';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { ruleSchedules } from '#entities/automation/rule-schedules.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { startScheduledRule } from '#entities/automation/start-scheduled-rule.ts';
import { createTenant } from '../support/create-tenant.ts';
import { openDatabase } from '../support/open-database.ts';
import { addRule, executionsOf } from '../support/rules.ts';

const database = openDatabase();

/** A rule that is due each minute, begun as its schedule would have it. */
async function minutely() {
  const tenant = await createTenant(database.orm, { credits: 1000 });
  const schedule = { cron: '0,1,2,3 * * * *', timezone: 'UTC' };
  const ruleId = await addRule(tenant, { trigger: 'schedule', schedule });
  const now = Date.now();
  return {
    start: (minutesAgo: number, request = '') =>
      tenant.transaction((em) =>
        startScheduledRule(em, {
          ...{ accountId: tenant.accountId, ruleId },
          requestId: `rule/${ruleId}-${minutesAgo}${request}`,
          scheduledFor: new Date(now - minutesAgo * 60_000),
        }),
      ),
    end: () =>
      tenant.transaction((em) => em.nativeUpdate(ScheduledTask, {}, { status: 'completed' })),
    executions: () => executionsOf(tenant),
  };
}

describe('times that were missed', () => {
  it('are made up for once', async () => {
    const tenant = await createTenant(database.orm, { credits: 1000 });
    const schedule = { cron: '0 * * * *', timezone: 'UTC' };
    const ruleId = await addRule(tenant, { trigger: 'schedule', schedule });
    const start = (hoursAgo: number) =>
      tenant.transaction((em) =>
        startScheduledRule(em, {
          ...{ accountId: tenant.accountId, ruleId, requestId: `rule/${ruleId}-${hoursAgo}` },
          scheduledFor: new Date(Date.now() - hoursAgo * 3_600_000),
        }),
      );
    expect(await start(3)).toHaveProperty('runId');
    expect(await start(2)).toHaveProperty('skipped');
    expect(await start(1)).toHaveProperty('skipped');
    expect(await executionsOf(tenant)).toHaveLength(1);
  });

  it('are also made up for by an execution that has ended since', async () => {
    const { start, end, executions } = await minutely();
    expect(await start(180)).toHaveProperty('runId');
    await end();
    for (const minutesAgo of [120, 2]) {
      expect(await start(minutesAgo)).toEqual({
        skipped: 'It was made up for already: the schedule has acted since it was due.',
      });
    }
    // Out of order: a later time has been acted on.
    expect(await start(240)).toHaveProperty('skipped');
    expect(await executions()).toHaveLength(1);
  });
});

it('the execution of a minute that is written in the next one leaves that one its own', async () => {
  const { start, end, executions } = await minutely();
  // A minute of jitter and the queue: written half a second into the next minute.
  expect(await start(1 + 0.5 / 60)).toHaveProperty('runId');
  await end();
  expect(await start(0.5 / 60)).toHaveProperty('runId');
  await end();
  expect(await start(0.5 / 60, 'again')).toHaveProperty('skipped');
  expect(await executions()).toHaveLength(2);
});

it('the schedule of a rule is read with its zone, paused where it is switched off', async () => {
  const tenant = await createTenant(database.orm);
  const schedule = { cron: '30 6 * * 1-5', timezone: 'Europe/Berlin' };
  const id = await addRule(tenant, { trigger: 'schedule', schedule });
  const em = database.systemOrm.em.fork();
  const read = async () => (await ruleSchedules.read(em, `rule/${id}`)).wanted[0];
  expect(await read()).toMatchObject({
    ...{ scheduleId: `rule/${id}`, accountId: tenant.accountId, isPaused: false },
    timing: { timeZone: 'Europe/Berlin' },
    workflow: { type: 'startScheduledRun', input: { target: { kind: 'rule', ruleId: id } } },
  });
  await tenant.transaction((inner) =>
    inner.nativeUpdate(AutomationRule, { id }, { isActive: false }),
  );
  expect((await read())?.isPaused).toBe(true);
});
