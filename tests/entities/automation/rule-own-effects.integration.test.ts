import { describe, expect, it } from 'vitest';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from '../support/create-tenant.ts';
import { openDatabase } from '../support/open-database.ts';
import { addKeywords, addRule, dispatchAll } from '../support/rules.ts';

const database = openDatabase();

describe('own effects', () => {
  /** Adds a keyword in a run that is a child of the execution's. */
  async function addWithin(tenant: Tenant, execution: ScheduledTask, name: string): Promise<void> {
    const id = uuidv7();
    await tenant.transaction((em) =>
      em.insert(Run, {
        ...tenant.place,
        ...{ id, workflowId: id, type: 'autoCluster', subject: id, title: 'Child' },
        ...{ input: { accountId: tenant.accountId, runId: id }, parentRunId: execution.runId },
      }),
    );
    await runInTenant(
      database.orm,
      tenant.accountId,
      (em) => em.transactional((inner) => addKeywords(inner, tenant, [name])),
      { runId: id },
    );
    await dispatchAll(database.systemOrm);
  }

  async function newest(tenant: Tenant, ruleId: string): Promise<ScheduledTask> {
    const [execution] = await tenant
      .fork()
      .find(ScheduledTask, { ruleId }, { orderBy: { id: 'desc' }, limit: 1 });
    if (!execution) throw new Error('The rule has no execution');
    return execution;
  }

  it('of a rule are not acted on by it', async () => {
    const tenant = await createTenant(database.orm, { credits: 10_000 });
    const ruleId = await addRule(tenant);
    await tenant.transaction((em) => addKeywords(em, tenant, ['keyword']));
    await dispatchAll(database.systemOrm);
    await addWithin(tenant, await newest(tenant, ruleId), 'made by the rule');
    expect(await newest(tenant, ruleId)).toMatchObject({
      status: 'skipped',
      reason: 'own_effect',
      error: 'The rule itself made this happen.',
    });
    const rule = await tenant.fork().findOneOrFail(AutomationRule, { id: ruleId });
    expect(rule.executionCountToday).toBe(1);
  });

  it('of three rules one after another are not acted on by a fourth', async () => {
    const tenant = await createTenant(database.orm, { credits: 10_000 });
    const rules: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const conditions = { field: 'keyword', operator: 'eq', value: name };
      rules.push(await addRule(tenant, { conditions }));
    }
    const [a, b, c, d] = rules as [string, string, string, string];
    await tenant.transaction((em) => addKeywords(em, tenant, ['a']));
    await dispatchAll(database.systemOrm);
    await addWithin(tenant, await newest(tenant, a), 'b');
    await addWithin(tenant, await newest(tenant, b), 'c');
    expect(await newest(tenant, c)).toMatchObject({ status: 'pending', causedByRuleIds: [a, b] });
    await addWithin(tenant, await newest(tenant, c), 'd');
    expect(await newest(tenant, d)).toMatchObject({
      reason: 'own_effect',
      error: '3 rules led to this one after another.',
    });
  });
});
