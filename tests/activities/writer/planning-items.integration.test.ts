import { expect, it } from 'vitest';
import { createPlanningActivities } from '#activities/writer/planning/plan-items.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { ideasStarts } from '#entities/planner/ideas-starts.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { retryRun } from '#entities/system/retry/retry-run.ts';
import { Run } from '#entities/system/run.ts';
import { startPlanning } from '#entities/writer/planning-start.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();

/** A plan over one cluster, begun: 15 credits are held for its ideas. */
async function begunPlan(credits: number) {
  const tenant = await createTenant(database.orm, { credits });
  const [clusterId, place] = [uuidv7(), tenant.place];
  const runId = await tenant.transaction(async (em) => {
    await em.insert(Cluster, { id: clusterId, ...place, name: 'Cold brew' });
    await em.insert(Keyword, {
      ...place,
      clusterId,
      keyword: 'cold brew',
      originalKeyword: 'cold brew',
      status: 'mapped',
    });
    const cluster = await em.findOneOrFail(Cluster, { id: clusterId });
    const started = await startPlanning(em, starterOf(tenant), {
      input: {
        siteId: tenant.siteId,
        sourceKey: clusterId,
        stages: ['ideas', 'write'],
        ideasPerCluster: 2,
        pipeline: { stages: ['generate'], remoteStatus: 'publish' },
      },
      title: 'Plan and write 1 cluster',
      sectorId: tenant.sectorId,
      items: await ideasStarts(em, [cluster], 2),
    });
    return started.runId;
  });
  return { tenant, runId, clusterId };
}

const childrenOf = (tenant: Tenant, parentRunId: string) =>
  tenant.fork().find(Run, { parentRunId }, { orderBy: { id: 'asc' }, populate: ['input'] });

/** The run of its ideas works, proposes two and ends. */
async function propose(tenant: Tenant, planId: string, clusterId: string): Promise<void> {
  const [child] = await childrenOf(tenant, planId);
  const runId = String(child?.id);
  const { accountId } = tenant;
  const progress = { accountId, runId, stage: 'ideas', percent: 10, message: 'Proposing' };
  await tenant.transaction((em) => recordProgress(em, progress));
  await tenant.transaction((em) =>
    em.insertMany(
      ContentIdea,
      ['At home', 'At work'].map((ideaTitle) => ({ ...tenant.place, clusterId, ideaTitle })),
    ),
  );
  await tenant.transaction((em) => finishRun(em, { runId, status: 'completed' }));
}

function plan({ accountId }: Tenant, runId: string, stage: 'ideas' | 'write') {
  const { planItems } = createPlanningActivities({ orm: database.orm });
  return runInTenant(database.orm, accountId, () => planItems({ accountId, runId, stage }));
}

it('makes an article of each idea that was proposed, once, and holds their credits when it begins', async () => {
  const { tenant, runId, clusterId } = await begunPlan(100);
  expect(await plan(tenant, runId, 'ideas')).toEqual({ items: 1 });
  await propose(tenant, runId, clusterId);
  expect(await plan(tenant, runId, 'write')).toEqual({ items: 2 });
  // A repetition after a crash finds what was made.
  expect(await plan(tenant, runId, 'write')).toEqual({ items: 2 });
  const tasks = await tenant.fork().find(Task, {});
  expect(tasks.map(({ status }) => status)).toEqual(['queued', 'queued']);
  const plans = await tenant.fork().findOneOrFail(Run, { id: runId });
  expect(plans).toMatchObject({ stage: 'write', progress: 30, counts: { total: 2 } });
  // The ideas have used nothing here, so 100 are left but for two articles of 1000 words.
  expect(await balanceOf(tenant)).toBe(80);
});

it('fails at the stage whose credits are not there, and a retry goes on from it with what was made', async () => {
  const { tenant, runId, clusterId } = await begunPlan(15);
  await propose(tenant, runId, clusterId);
  await expect(plan(tenant, runId, 'write')).rejects.toMatchObject({
    code: 'insufficient_credits',
  });
  expect(await tenant.fork().count(Task, {})).toBe(0);
  const error = { category: 'insufficient_credits', stage: 'write', message: '', retryable: false };
  await tenant.transaction((em) => finishRun(em, { runId, status: 'failed', error }));

  const claim = async () => async () => {};
  const retry = () => tenant.transaction((em) => retryRun(em, starterOf(tenant), runId, claim));
  const again = await retry();
  const next = await tenant.fork().findOneOrFail(Run, { id: again.runId }, { populate: ['input'] });
  expect(next.input).toMatchObject({ stages: ['write'] });
  expect(await childrenOf(tenant, again.runId)).toEqual([]);
  // The ideas of the run before are the ones to be written: 20 credits, 15 are there.
  await expect(plan(tenant, again.runId, 'write')).rejects.toMatchObject({
    extra: { required: 20, available: 15 },
  });
  await expect(retry()).rejects.toMatchObject({ code: 'conflict' });
});
