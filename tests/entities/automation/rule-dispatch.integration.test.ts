import { describe, expect, it } from 'vitest';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { dispatchRuleEvents } from '#entities/automation/dispatch-events.ts';
import { RuleEvent } from '#entities/automation/rule-event.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { startDueExecutions } from '#entities/automation/start-due.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { ModuleEnableSettings } from '#entities/system/module-enable-settings.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from '../support/create-tenant.ts';
import { openDatabase } from '../support/open-database.ts';
import { addKeywords, addRule, dispatchAll, eventsOf, executionsOf } from '../support/rules.ts';

const database = openDatabase();
const rich = { credits: 10_000 };
const unheard = (error: unknown) => {
  throw error;
};

const names = (count: number) => Array.from({ length: count }, (_, index) => `keyword ${index}`);

function add(tenant: Tenant, count: number): Promise<string[]> {
  return tenant.transaction((em) => addKeywords(em, tenant, names(count)));
}

describe('events become executions', () => {
  it('each once, with the run that makes its checks, started through the outbox', async () => {
    const tenant = await createTenant(database.orm, rich);
    const ruleId = await addRule(tenant);
    const [keywordId] = await add(tenant, 1);
    const [event] = await eventsOf(tenant);
    await dispatchAll(database.systemOrm);
    await dispatchAll(database.systemOrm);
    const [execution, ...others] = await executionsOf(tenant);
    expect(others).toHaveLength(0);
    expect(execution).toMatchObject({ id: event?.id, objectType: 'keyword', objectId: keywordId });
    expect(execution).toMatchObject({ status: 'pending', origin: 'event' });
    const run = await tenant.fork().findOneOrFail(Run, { id: String(execution?.runId) });
    expect(run.workflowId).toBe(`rule/${ruleId}/${event?.id}`);
    const message = await tenant
      .fork()
      .findOneOrFail(OutboxMessage, { workflowId: run.workflowId });
    expect(message.payload).toMatchObject({ workflowType: 'ruleEvaluation', startedBy: 'rule' });
    expect(await eventsOf(tenant)).toHaveLength(0);
  });

  it('no more a day than its limit; those beyond it are noted, not lost', async () => {
    const tenant = await createTenant(database.orm, rich);
    const ruleId = await addRule(tenant, { maxExecutionsPerDay: 3 });
    await add(tenant, 500);
    await dispatchAll(database.systemOrm);
    const executions = await executionsOf(tenant);
    expect(executions).toHaveLength(500);
    const pending = executions.filter(({ status }) => status === 'pending');
    expect(pending).toHaveLength(3);
    const skipped = executions.filter(({ reason }) => reason === 'day_limit');
    expect(skipped).toHaveLength(497);
    expect(skipped[0]?.error).toBe('The rule has acted 3 times today (UTC), which is its limit.');
    const rule = await tenant.fork().findOneOrFail(AutomationRule, { id: ruleId });
    expect(rule.executionCountToday).toBe(3);
    expect(await tenant.fork().count(Run, {})).toBe(3);
  });

  it('a day is the one of the rule’s zone, and a new one begins at 0', async () => {
    const tenant = await createTenant(database.orm, rich);
    const schedule = { timezone: 'Pacific/Kiritimati' };
    const id = await addRule(tenant, { maxExecutionsPerDay: 1, schedule });
    const yesterday = { executionCountToday: 1, countedOn: '2020-01-01' };
    await tenant.transaction((em) => em.nativeUpdate(AutomationRule, { id }, yesterday));
    await add(tenant, 1);
    await dispatchAll(database.systemOrm);
    const [execution] = await executionsOf(tenant);
    expect(execution?.status).toBe('pending');
    const [row] = await tenant
      .fork()
      .execute<{ day: string }[]>(
        "select (now() at time zone 'Pacific/Kiritimati')::date::text as day",
      );
    expect(execution?.countedOn).toBe(row?.day);
  });

  it('what the conditions leave out takes nothing of the day, and says which comparison', async () => {
    const tenant = await createTenant(database.orm, rich);
    const isLast = { field: 'keyword', operator: 'eq', value: 'keyword 4' };
    const conditions = { all: [{ field: 'volume', operator: 'gte', value: 50 }, isLast] };
    const ruleId = await addRule(tenant, { maxExecutionsPerDay: 2, conditions });
    await add(tenant, 5);
    await dispatchAll(database.systemOrm);
    const executions = await executionsOf(tenant);
    const [begun, ...none] = executions.filter(({ status }) => status === 'pending');
    expect(none).toHaveLength(0);
    const keyword = await tenant.fork().findOneOrFail(Keyword, { id: String(begun?.objectId) });
    expect(keyword.keyword).toBe('keyword 4');
    const left = executions.filter(({ reason }) => reason === 'conditions_not_met');
    expect(left).toHaveLength(4);
    expect(left[0]?.error).toBe('1 of 2 comparisons did not hold.');
    expect(left[0]?.result?.conditions).toMatchObject([
      { path: 'all.0', actual: 100, holds: true },
      { path: 'all.1', field: 'keyword', holds: false },
    ]);
    const rule = await tenant.fork().findOneOrFail(AutomationRule, { id: ruleId });
    expect(rule.executionCountToday).toBe(1);
  });

  it('left out with the reason: switched off, gone, no balance, another trigger by now', async () => {
    const reasons = async (tenant: Tenant) =>
      (await executionsOf(tenant)).map(({ reason, error }) => [reason, error]);
    const off = await createTenant(database.orm, rich);
    const offRule = await addRule(off);
    await add(off, 1);
    await off.transaction((em) =>
      em.nativeUpdate(AutomationRule, { id: offRule }, { isActive: false }),
    );
    const poor = await createTenant(database.orm, { credits: 99 });
    await addRule(poor);
    await add(poor, 1);
    const gone = await createTenant(database.orm, rich);
    await addRule(gone);
    const [keywordId] = await add(gone, 1);
    await gone.transaction((em) =>
      em.nativeUpdate(Keyword, { id: String(keywordId) }, { deletedAt: new Date() }),
    );
    const other = await createTenant(database.orm, rich);
    const otherRule = await addRule(other);
    await add(other, 1);
    await other.transaction((em) =>
      em.nativeUpdate(AutomationRule, { id: otherRule }, { trigger: 'idea_created' }),
    );
    await dispatchAll(database.systemOrm);
    expect(await reasons(off)).toEqual([['inactive', 'The rule is switched off.']]);
    expect(await reasons(poor)).toEqual([
      ['insufficient_credits', 'An execution may take 100 credits; 99 are available.'],
    ]);
    expect(await reasons(gone)).toEqual([
      ['conditions_not_met', 'What happened is about something that is gone.'],
    ]);
    expect(await reasons(other)).toEqual([
      ['inactive', 'The rule waits for something else by now.'],
    ]);
  });

  it('left out where the account has switched the module automation off', async () => {
    const tenant = await createTenant(database.orm, rich);
    await addRule(tenant);
    await add(tenant, 1);
    const { accountId } = tenant;
    const switches = { id: uuidv7(), accountId, automationEnabled: false };
    await tenant.transaction((em) =>
      em.upsert(ModuleEnableSettings, switches, {
        onConflictFields: ['accountId'],
        onConflictMergeFields: ['automationEnabled'],
      }),
    );
    await dispatchAll(database.systemOrm);
    expect(await executionsOf(tenant)).toMatchObject([
      {
        status: 'skipped',
        reason: 'inactive',
        error: 'The site, the account or the module automation is switched off.',
      },
    ]);
    expect(await tenant.fork().count(Run, {})).toBe(0);
  });

  it('in turn: one account’s backlog keeps no rule of another waiting', async () => {
    const busy = await createTenant(database.orm, rich);
    const conditions = { field: 'volume', operator: 'gt', value: 1000 } as const;
    for (let rule = 0; rule < 20; rule += 1) await addRule(busy, { conditions });
    await add(busy, 201);
    const quiet = await createTenant(database.orm, rich);
    await addRule(quiet);
    await add(quiet, 1);
    const first = await dispatchRuleEvents(database.systemOrm, unheard, null);
    await dispatchRuleEvents(database.systemOrm, unheard, first.last);
    expect(await executionsOf(quiet)).toMatchObject([{ status: 'pending' }]);
    expect(await busy.fork().count(RuleEvent, {})).toBeGreaterThan(0);
    await dispatchAll(database.systemOrm);
    expect(await busy.fork().count(RuleEvent, {})).toBe(0);
  });

  it('a rule that costs nothing needs no balance', async () => {
    const tenant = await createTenant(database.orm);
    await addRule(tenant, { actions: [{ type: 'notify', params: { text: 'New' } }] });
    await add(tenant, 1);
    await dispatchAll(database.systemOrm);
    expect((await executionsOf(tenant))[0]?.status).toBe('pending');
  });

  it('of two relays at once each event is one’s', async () => {
    const tenant = await createTenant(database.orm, rich);
    await addRule(tenant, { maxExecutionsPerDay: 50 });
    await add(tenant, 40);
    await Promise.all([1, 2, 3].map(() => dispatchAll(database.systemOrm)));
    await dispatchAll(database.systemOrm);
    const executions = await executionsOf(tenant);
    expect(executions).toHaveLength(40);
    expect(await tenant.fork().count(Run, {})).toBe(40);
  });
});

describe('what is planned', () => {
  async function plan(tenant: Tenant, ruleId: string, secondsAhead: number): Promise<string> {
    const { accountId, siteId } = tenant;
    const id = uuidv7();
    await tenant.transaction((em) =>
      em.insert(ScheduledTask, {
        ...{ id, accountId, siteId, ruleId, origin: 'planned' },
        scheduledAt: new Date(Date.now() + secondsAhead * 1000),
      }),
    );
    return id;
  }

  it('is begun when it is due, once, and not before; what is late, too', async () => {
    const tenant = await createTenant(database.orm, rich);
    const ruleId = await addRule(tenant);
    const late = await plan(tenant, ruleId, -7200);
    const later = await plan(tenant, ruleId, 3600);
    await Promise.all([1, 2].map(() => startDueExecutions(database.systemOrm, unheard, null)));
    await startDueExecutions(database.systemOrm, unheard, null);
    const executions = await executionsOf(tenant);
    const begun = executions.filter(({ runId }) => runId != null).map(({ id }) => id);
    expect(begun).toEqual([late]);
    expect(executions.find(({ id }) => id === later)?.status).toBe('pending');
    expect(await tenant.fork().count(Run, {})).toBe(1);
  });

  it('keeps nothing waiting that is behind what cannot be started', async () => {
    const tenant = await createTenant(database.orm, rich);
    const ruleId = await addRule(tenant);
    for (let count = 0; count < 50; count += 1) {
      const subject = `rule/${ruleId}/${await plan(tenant, ruleId, -7200)}`;
      const id = uuidv7();
      await tenant.transaction((em) =>
        em.insert(Run, {
          ...tenant.place,
          ...{ id, workflowId: subject, type: 'ruleEvaluation', subject, title: 'Alive' },
          input: { accountId: tenant.accountId, runId: id },
        }),
      );
    }
    const good = await plan(tenant, ruleId, -60);
    const errors: unknown[] = [];
    const note = (error: unknown) => errors.push(error);
    const first = await startDueExecutions(database.systemOrm, note, null);
    expect(first.isAnyDone).toBe(false);
    expect(errors).toHaveLength(50);
    const next = await startDueExecutions(database.systemOrm, note, first.last);
    expect(next.isAnyDone).toBe(true);
    const begun = (await executionsOf(tenant)).filter(({ runId }) => runId != null);
    expect(begun.map(({ id }) => id)).toEqual([good]);
  });
});
