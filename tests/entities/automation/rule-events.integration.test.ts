import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { Account } from '#entities/identity/account.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '../support/create-tenant.ts';
import { openDatabase } from '../support/open-database.ts';
import { addKeywords, addRule, eventsOf } from '../support/rules.ts';

const database = openDatabase();
const notify = [{ type: 'notify', params: { text: 'It has happened' } }] as const;

async function tenantWithRule(fields: Parameters<typeof addRule>[1] = {}) {
  const tenant = await createTenant(database.orm);
  const ruleId = await addRule(tenant, { actions: [...notify], ...fields });
  return { tenant, ruleId };
}

async function addRun(tenant: Tenant): Promise<string> {
  const id = uuidv7();
  await tenant.transaction((em) =>
    em.insert(Run, {
      ...tenant.place,
      ...{ id, workflowId: id, type: 'generateContent', subject: id, title: 'Write' },
      input: { accountId: tenant.accountId, runId: id },
    }),
  );
  return id;
}

const text = { title: 'Brewing', htmlContent: '<p>Water first.</p>', wordCount: 2 };

describe('what happens becomes an event of each rule that waits for it', () => {
  it('a keyword for each of an insert of many', async () => {
    const { tenant, ruleId } = await tenantWithRule();
    const ids = await tenant.transaction((em) => addKeywords(em, tenant, ['one', 'two', 'three']));
    const events = await eventsOf(tenant);
    expect(new Set(events.map(({ objectId }) => objectId))).toEqual(new Set(ids));
    expect(events).toHaveLength(3);
    expect(events.every((event) => event.ruleId === ruleId)).toBe(true);
    expect(events.every((event) => event.trigger === 'keyword_added')).toBe(true);
  });

  it('a cluster, an idea, a task', async () => {
    const tenant = await createTenant(database.orm);
    for (const trigger of ['cluster_created', 'idea_created', 'task_created'] as const) {
      await addRule(tenant, { trigger, actions: [...notify] });
    }
    const [clusterId, ideaId, taskId] = [uuidv7(), uuidv7(), uuidv7()];
    await tenant.transaction(async (em) => {
      await em.insert(Cluster, { ...tenant.place, id: clusterId, name: 'Brewing' });
      await em.insert(ContentIdea, { ...tenant.place, id: ideaId, ideaTitle: 'How to brew' });
      await em.insert(Task, { ...tenant.place, id: taskId, title: 'How to brew' });
    });
    const events = await eventsOf(tenant);
    expect(Object.fromEntries(events.map(({ trigger, objectId }) => [trigger, objectId]))).toEqual({
      cluster_created: clusterId,
      idea_created: ideaId,
      task_created: taskId,
    });
  });

  it('a text when a run has written it, also anew, and not when somebody else has', async () => {
    const { tenant } = await tenantWithRule({ trigger: 'content_generated' });
    const [first, second] = [await addRun(tenant), await addRun(tenant)];
    const contentId = uuidv7();
    const row = { ...tenant.place, ...text, id: contentId, slug: 'brewing' };
    await tenant.transaction((em) => em.insert(Content, row));
    expect(await eventsOf(tenant)).toHaveLength(0);
    const writeBy = (writtenByRunId: string) =>
      tenant.transaction((em) => em.nativeUpdate(Content, { id: contentId }, { writtenByRunId }));
    await writeBy(first);
    await writeBy(first);
    await writeBy(second);
    expect((await eventsOf(tenant)).map(({ objectId }) => objectId)).toEqual([
      contentId,
      contentId,
    ]);
  });

  it('a text when it is published, once', async () => {
    const { tenant } = await tenantWithRule({ trigger: 'content_published' });
    const row = { ...tenant.place, ...text, id: uuidv7(), slug: 'brewing', status: 'approved' };
    await tenant.transaction((em) => em.insert(Content, { ...row, status: 'approved' }));
    const set = (fields: Partial<Content>) =>
      tenant.transaction((em) => em.nativeUpdate(Content, { id: row.id }, fields));
    await set({ status: 'published' });
    await set({ status: 'published', title: 'Brewing well' });
    expect((await eventsOf(tenant)).map(({ objectId }) => objectId)).toEqual([row.id]);
  });

  it('the balance when it goes below the threshold, once a crossing', async () => {
    const tenant = await createTenant(database.orm, { credits: 500 });
    await tenant.transaction((em) =>
      em.nativeUpdate(Account, { id: tenant.accountId }, { lowCreditThreshold: 100 }),
    );
    await addRule(tenant, { trigger: 'credits_low', actions: [...notify] });
    const book = (amount: number) =>
      tenant.transaction((em) =>
        writeLedgerLine(em, {
          ...{ accountId: tenant.accountId, type: 'adjustment', amount, description: 'Test' },
          ...{ metadata: {}, idempotencyKey: randomUUID(), runId: null },
        }),
      );
    await book(-400);
    expect(await eventsOf(tenant)).toHaveLength(0);
    await book(-1);
    await book(-50);
    const events = await eventsOf(tenant);
    expect(events.map(({ trigger, objectId }) => [trigger, objectId ?? null])).toEqual([
      ['credits_low', null],
    ]);
  });
});

describe('no event', () => {
  it('of a rule that is switched off, of another trigger, site or sector', async () => {
    const tenant = await createTenant(database.orm);
    const otherSector = uuidv7();
    const { accountId, siteId } = tenant;
    await tenant.transaction((em) =>
      em.insert(Sector, { id: otherSector, accountId, siteId, name: 'Tea', slug: 'tea' }),
    );
    await addRule(tenant, { isActive: false });
    await addRule(tenant, { trigger: 'idea_created' });
    await addRule(tenant, { sectorId: otherSector });
    const stranger = await createTenant(database.orm);
    await addRule(stranger);
    await tenant.transaction((em) => addKeywords(em, tenant, ['cold brew']));
    expect(await eventsOf(tenant)).toHaveLength(0);
    expect(await eventsOf(stranger)).toHaveLength(0);
  });

  it('of what was not committed', async () => {
    const { tenant } = await tenantWithRule();
    const failing = tenant.transaction(async (em) => {
      await addKeywords(em, tenant, ['cold brew']);
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await eventsOf(tenant)).toHaveLength(0);
  });
});

it('knows the run in whose activity it happened', async () => {
  const { tenant } = await tenantWithRule();
  const runId = await addRun(tenant);
  await runInTenant(
    database.orm,
    tenant.accountId,
    (em) => em.transactional((inner) => addKeywords(inner, tenant, ['cold brew'])),
    { runId },
  );
  const [event] = await eventsOf(tenant);
  expect(event?.causedByRunId).toBe(runId);
});

describe('schedules of rules tell the relay', () => {
  const schedule = { cron: '0 6 * * *', timezone: 'Europe/Berlin' };

  async function told(tenant: Tenant): Promise<number> {
    const [row] = await tenant
      .fork()
      .execute<{ count: number }[]>(
        "select count(*)::int as count from igny8_outbox_messages where kind = 'schedule'",
      );
    return row?.count ?? 0;
  }

  it('when the rule is made, changed, switched and deleted, and for no rule of another trigger', async () => {
    const tenant = await createTenant(database.orm);
    await addRule(tenant);
    expect(await told(tenant)).toBe(0);
    const id = await addRule(tenant, { trigger: 'schedule', schedule, actions: [...notify] });
    expect(await told(tenant)).toBe(1);
    await tenant.transaction((em) =>
      em.execute('update igny8_automation_rules set is_active = false where id = ?', [id]),
    );
    expect(await told(tenant)).toBe(2);
    await tenant.transaction((em) =>
      em.execute('update igny8_automation_rules set execution_count_today = 1 where id = ?', [id]),
    );
    expect(await told(tenant)).toBe(2);
    await tenant.transaction((em) =>
      em.execute('delete from igny8_automation_rules where id = ?', [id]),
    );
    expect(await told(tenant)).toBe(3);
  });
});
