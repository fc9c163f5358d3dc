import { describe, expect, it } from 'vitest';
import { defaultAutomationSettings } from '#domain/automation/settings.ts';
import { AutomationBatch } from '#entities/automation/automation-batch.ts';
import { takeBatchOrStop } from '#entities/automation/batches/take-batch-or-stop.ts';
import { Account } from '#entities/identity/account.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { again, automate, childrenOf, configure, endChildren, resultOf, take } from './support.ts';

const database = openDatabase();
const { stages } = defaultAutomationSettings;

const addKeywords = (tenant: Tenant, count: number, more: Partial<Keyword> = {}) =>
  tenant.transaction((em) =>
    em.insertMany(
      Keyword,
      Array.from({ length: count }, (_, index) => ({
        ...tenant.place,
        id: uuidv7(),
        keyword: `coffee ${index} ${uuidv7()}`,
        originalKeyword: `coffee ${index}`,
        ...more,
      })),
    ),
  );

const addTasks = (tenant: Tenant, count: number) =>
  tenant.transaction((em) =>
    em.insertMany(
      Task,
      Array.from({ length: count }, (_, index) => ({
        ...tenant.place,
        id: uuidv7(),
        title: `Task ${index}`,
        wordCount: 1000,
      })),
    ),
  );

const balanceOf = async (tenant: Tenant) =>
  (await tenant.fork().findOneOrFail(Account, { id: tenant.accountId })).credits;

describe('a batch', () => {
  it('takes as many keywords as are set, as one clustering run that is a child of the automation', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    await addKeywords(tenant, 60);
    const runId = await automate(tenant);
    expect(await take(tenant, runId, 'cluster')).toMatchObject({ items: 50, runs: 1 });
    const [child, ...others] = await childrenOf(tenant, runId);
    expect(others).toEqual([]);
    expect(child).toMatchObject({ type: 'autoCluster', status: 'queued', creditsReserved: 10 });
    expect(await take(tenant, runId, 'cluster', 1)).toMatchObject({ items: 10, runs: 1 });
    expect(await take(tenant, runId, 'cluster', 2)).toMatchObject({ items: 0, runs: 0 });
    expect(await resultOf(tenant, runId, 'cluster')).toMatchObject({
      status: 'completed',
      batches: 2,
      items: 60,
    });
  });

  it('taken again after a crash is the same: nothing is started twice, nothing held twice', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    await addTasks(tenant, 3);
    const runId = await automate(tenant, {
      stages: { ...stages, content: { enabled: true, batchSize: 2 } },
    });
    const first = await take(tenant, runId, 'content');
    const balance = await balanceOf(tenant);
    expect(await take(tenant, runId, 'content')).toEqual(first);
    expect(await childrenOf(tenant, runId)).toHaveLength(2);
    expect(await balanceOf(tenant)).toBe(balance);
  });

  it('goes through everything once: what failed is the next run’s', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    await addTasks(tenant, 2);
    const runId = await automate(tenant);
    await take(tenant, runId, 'content', 0);
    await endChildren(tenant, runId, 'failed');
    await tenant.transaction((em) => em.nativeUpdate(Task, {}, { status: 'pending', runId: null }));
    expect(await take(tenant, runId, 'content', 1)).toMatchObject({ items: 1, runs: 1 });
    const taken = await tenant.fork().find(AutomationBatch, { runId });
    expect(new Set(taken.flatMap(({ itemIds }) => itemIds)).size).toBe(2);
  });

  it('of ideas makes tasks at once and starts nothing; near twins wait for a person', async () => {
    const tenant = await createTenant(database.orm);
    const twin = { duplicateOfType: 'idea', duplicateOfId: uuidv7(), duplicateScore: 0.9 } as const;
    await tenant.transaction(async (em) => {
      await em.insert(ContentIdea, { ...tenant.place, id: uuidv7(), ideaTitle: 'Grind size' });
      await em.insert(ContentIdea, {
        ...tenant.place,
        id: uuidv7(),
        ideaTitle: 'Grind sizes',
        ...twin,
      });
    });
    const runId = await automate(tenant);
    expect(await take(tenant, runId, 'tasks')).toMatchObject({ items: 1, runs: 0 });
    expect(await tenant.fork().count(Task, { siteId: tenant.siteId })).toBe(1);
  });

  it('leaves out what another run works on, and clusters that have ideas', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const [fresh, done] = [uuidv7(), uuidv7()];
    await tenant.transaction(async (em) => {
      await em.insert(Cluster, { ...tenant.place, id: fresh, name: 'Fresh' });
      await em.insert(Cluster, { ...tenant.place, id: done, name: 'Done' });
      await em.insert(ContentIdea, {
        ...tenant.place,
        id: uuidv7(),
        ideaTitle: 'One',
        clusterId: done,
      });
    });
    await addKeywords(tenant, 1, { clusterId: fresh, status: 'mapped' });
    await addKeywords(tenant, 1, { clusterId: done, status: 'mapped' });
    const runId = await automate(tenant);
    expect(await take(tenant, runId, 'ideas')).toMatchObject({ items: 1, runs: 1 });
    const [child] = await childrenOf(tenant, runId);
    expect(child?.input).toMatchObject({ clusterId: fresh });
    expect(await take(tenant, runId, 'ideas', 1)).toMatchObject({ items: 0 });
  });
});

it('a batch refused three times stops its stage with the reason, and not the whole run', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  await addKeywords(tenant, 2);
  const config = await configure(tenant);
  const earlier = await again(tenant, config);
  await take(tenant, earlier, 'cluster');
  // Its clustering outlives it: the same keywords are chosen once more, and refused.
  await tenant.transaction((em) => finishRun(em, { runId: earlier, status: 'completed' }));
  const runId = await again(tenant, config);
  const { accountId } = tenant;
  const input = { accountId, runId, stage: 'cluster', batch: 0, percent: 0 } as const;
  const taken = await takeBatchOrStop(tenant.fork(), input, new Date());
  expect(taken).toMatchObject({ items: 0, runs: 0 });
  expect(await resultOf(tenant, runId, 'cluster')).toMatchObject({
    status: 'stopped',
    reason: expect.stringContaining('This is already being worked on'),
  });
});

describe('credits', () => {
  it('are asked for before every batch: as many as the balance carries, then the stage stops and says why', async () => {
    const tenant = await createTenant(database.orm, { credits: 25 });
    await addTasks(tenant, 4);
    const settings = { stages: { ...stages, content: { enabled: true, batchSize: 10 } } };
    const runId = await automate(tenant, settings);
    expect(await take(tenant, runId, 'content')).toMatchObject({ items: 2, runs: 2 });
    expect(await take(tenant, runId, 'content', 1)).toMatchObject({ items: 0 });
    expect(await resultOf(tenant, runId, 'content')).toMatchObject({
      status: 'stopped',
      reason: 'The next needs 10 credits; the balance leaves 5.',
    });
  });

  it('that a run may use are bounded by its limit, what it has used counted', async () => {
    const tenant = await createTenant(database.orm, { credits: 1000 });
    await addTasks(tenant, 4);
    const runId = await automate(tenant, {
      creditLimit: 15,
      stages: { ...stages, content: { enabled: true, batchSize: 10 } },
    });
    expect(await take(tenant, runId, 'content')).toMatchObject({ items: 1, runs: 1 });
    await tenant.transaction((em) =>
      em.execute('update igny8_runs set credits_used = 10 where id = ?', [runId]),
    );
    expect(await take(tenant, runId, 'content', 1)).toMatchObject({ items: 0 });
    expect(await resultOf(tenant, runId, 'content')).toMatchObject({
      status: 'stopped',
      reason: "The next needs 10 credits; the run's credit limit leaves 5.",
    });
  });
});

it('a stage whose last three batches failed whole has failed, with the reason, and takes no more', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  await addTasks(tenant, 5);
  const runId = await automate(tenant);
  for (const batch of [0, 1, 2]) {
    expect(await take(tenant, runId, 'content', batch)).toMatchObject({ items: 1 });
    await endChildren(tenant, runId, 'failed');
  }
  expect(await take(tenant, runId, 'content', 3)).toMatchObject({ items: 0 });
  expect(await resultOf(tenant, runId, 'content')).toMatchObject({
    status: 'failed',
    failed: 3,
    reason: 'The vendor is away.',
  });
});
