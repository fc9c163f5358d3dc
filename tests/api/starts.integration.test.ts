import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const addKeyword = (keyword: string) =>
  tenant
    .post('planner/keywords/', { site_id: tenant.siteId, sector_id: tenant.sectorId, keyword })
    .expect(201);

const addTask = async (title: string, wordCount = 1000): Promise<string> => {
  const { body } = await tenant
    .post('writer/tasks/', {
      site_id: tenant.siteId,
      sector_id: tenant.sectorId,
      title,
      word_count: wordCount,
    })
    .expect(201);
  return body.data.id;
};

const cluster = () => tenant.post('planner/keywords/auto_cluster/', { sector_id: tenant.sectorId });

const balance = async () => (await tenant.get('billing/credits/balance/balance/')).body.data;

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

/** Leaves the tenant with this many credits. */
const leaveCredits = (credits: number) =>
  inTenant((tenantEm) =>
    tenantEm.transactional(async (em) => {
      const { credits: present } = await balance();
      await writeLedgerLine(em, {
        accountId: tenant.accountId,
        type: 'adjustment',
        amount: credits - present,
        description: 'Test',
        metadata: {},
        idempotencyKey: randomUUID(),
        runId: null,
      });
    }),
  );

describe('starting work', () => {
  it('answers 202 with the run, which is queued, reserved for and handed over after commit', async () => {
    await addKeyword('cold brew');
    const before = (await balance()).credits;
    const { body } = await cluster().expect(202);
    const { run_id: runId, workflow_id: workflowId } = body.data;
    expect(workflowId).toBe(`auto-cluster/${tenant.sectorId}/all`);
    const run = await tenant.get(`runs/${runId}/`).expect(200);
    expect(run.body.data).toMatchObject({
      status: 'queued',
      type: 'autoCluster',
      credits_reserved: 10,
      request_id: body.request_id,
    });
    expect(run.body.data.timeline).toHaveLength(1);
    expect(await balance()).toMatchObject({ credits: before - 10, credits_reserved: 10 });
    const [message] = await inTenant((em) => em.find(OutboxMessage, { workflowId }));
    expect(message).toBeDefined();
    expect(api.delivered).toContain(message?.id);
  });

  it('is refused with 409 and the run while the same work is alive', async () => {
    await addKeyword('espresso');
    const first = await cluster().expect(202);
    const { body } = await cluster().expect(409);
    expect(body.run_id).toBe(first.body.data.run_id);
  });

  it('is refused with 422 when there is nothing to do', async () => {
    await cluster().expect(422);
  });

  it('is refused with 402 when the credits do not suffice, and leaves nothing behind', async () => {
    await addKeyword('ristretto');
    await leaveCredits(9);
    const { body } = await cluster().expect(402);
    expect(body).toMatchObject({ error: 'Insufficient credits', required: 10, available: 9 });
    expect(body.errors).toHaveProperty('credits');
    expect(await inTenant((em) => em.count(Run))).toBe(0);
    const ofClustering = { workflowId: { $like: 'auto-cluster/%' } };
    expect(await inTenant((em) => em.count(OutboxMessage, ofClustering))).toBe(0);
    expect(await inTenant((em) => em.count(CreditTransaction, { type: 'reservation' }))).toBe(0);
  });

  it('of several items makes a batch with a child each, all or nothing', async () => {
    const ids = [await addTask('One', 500), await addTask('Two', 700)];
    const { body } = await tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(202);
    const run = await tenant.get(`runs/${body.data.run_id}/`).expect(200);
    expect(run.body.data).toMatchObject({ type: 'runBatch', counts: { total: 2 } });
    expect(run.body.data.children).toHaveLength(2);
    expect((await balance()).credits_reserved).toBe(12);

    const poor = await addTask('Too much', 20_000);
    await leaveCredits(150);
    await tenant.post('writer/tasks/auto_generate_content/', { ids: [poor] }).expect(402);
    const task = await tenant.get(`writer/tasks/${poor}/`).expect(200);
    expect(task.body.data.status).toBe('pending');
  });

  it('of a whole pipeline reserves every stage', async () => {
    const ids = [await addTask('Whole', 1000)];
    await tenant
      .post('pipelines/content/', {
        task_ids: ids,
        stages: ['generate', 'image_prompts', 'images'],
      })
      .expect(202);
    expect((await balance()).credits_reserved).toBe(10 + 2 + 5);
  });

  it('of a task that is researched first reserves its research too, whichever way it is started', async () => {
    const place = { site_id: tenant.siteId, sector_id: tenant.sectorId };
    const researched = { ...place, title: 'Researched', word_count: 1000, with_research: true };
    const [first, second] = [
      await tenant.post('writer/tasks/', researched).expect(201),
      await tenant.post('writer/tasks/', { ...researched, title: 'Too' }).expect(201),
    ].map(({ body }) => body.data.id);
    await tenant.post('writer/tasks/auto_generate_content/', { ids: [first] }).expect(202);
    expect((await balance()).credits_reserved).toBe(10 + 5);
    const pipeline = { task_ids: [second], stages: ['generate'] };
    await tenant.post('pipelines/content/', pipeline).expect(202);
    expect((await balance()).credits_reserved).toBe(2 * (10 + 5));
  });

  it('on a task that another start has queued is 409, whichever way it is asked for', async () => {
    const ids = [await addTask('Once')];
    const pipeline = { task_ids: ids, stages: ['generate'] };
    const { body } = await tenant.post('pipelines/content/', pipeline).expect(202);
    const runId = body.data.run_id;
    const refused = await tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(409);
    expect(refused.body.errors.non_field_errors[0]).toContain('queued');
    const [task] = await inTenant((em) => em.find(Task, { id: { $in: ids } }));
    expect(task).toMatchObject({ status: 'queued', runId });
    expect(await inTenant((em) => em.count(Run))).toBe(1);
  });

  it('is refused for its destinations, then for its credits, and only then for what is under way', async () => {
    const ids = [await addTask('In order')];
    await tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(202);
    await leaveCredits(1);
    await tenant.post('pipelines/content/', { task_ids: ids }).expect(422);
    await tenant.post('pipelines/content/', { task_ids: ids, stages: ['generate'] }).expect(402);
    await tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(402);
    await leaveCredits(100);
    await tenant.post('pipelines/content/', { task_ids: ids, stages: ['generate'] }).expect(409);
    await tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(409);
  });

  it('to publish needs a destination', async () => {
    const ids = [await addTask('Nowhere')];
    const { body } = await tenant.post('pipelines/content/', { task_ids: ids }).expect(422);
    expect(body.errors).toHaveProperty('destinations');
  });
});

describe('Idempotency-Key', () => {
  it('answers the same again and does the work once', async () => {
    await addKeyword('lungo');
    const key = randomUUID();
    const first = await cluster().set('Idempotency-Key', key).expect(202);
    const again = await cluster().set('Idempotency-Key', key).expect(202);
    expect(again.body.data).toEqual(first.body.data);
    expect(await inTenant((em) => em.count(Run))).toBe(1);
  });

  it('has one effect when two requests come at once', async () => {
    const key = randomUUID();
    const post = () =>
      tenant.post('auth/sites/', { name: 'At once' }).set('Idempotency-Key', key).expect(201);
    const [one, two] = await Promise.all([post(), post()]);
    expect(one.body.data).toEqual(two.body.data);
  });

  it('refuses another body with 422', async () => {
    const key = randomUUID();
    await tenant.post('auth/sites/', { name: 'First' }).set('Idempotency-Key', key).expect(201);
    await tenant.post('auth/sites/', { name: 'Second' }).set('Idempotency-Key', key).expect(422);
  });

  it('keeps no refusal', async () => {
    const key = randomUUID();
    await cluster().set('Idempotency-Key', key).expect(422);
    await addKeyword('doppio');
    await cluster().set('Idempotency-Key', key).expect(202);
  });
});

describe('a run', () => {
  it('is paused, resumed and cancelled; the answer says the state after', async () => {
    await addKeyword('mocha');
    const { body } = await cluster().expect(202);
    const act = (action: string) => tenant.post(`runs/${body.data.run_id}/${action}/`);
    expect((await act('pause').expect(200)).body.data.status).toBe('paused');
    expect((await act('resume').expect(200)).body.data.status).toBe('queued');
    await act('cancel').expect(200);
  });

  it('that has ended refuses actions with 409 naming the state', async () => {
    await addKeyword('crema');
    const { body } = await cluster().expect(202);
    await inTenant((em) => em.nativeUpdate(Run, { id: body.data.run_id }, { status: 'completed' }));
    const { body: refusal } = await tenant.post(`runs/${body.data.run_id}/pause/`).expect(409);
    expect(refusal.errors.non_field_errors[0]).toContain('completed');
  });
});

describe('estimates', () => {
  it('say the price and what is there', async () => {
    const { body } = await tenant
      .post('estimates/', { operation: 'content_generation', amount: 900 })
      .expect(200);
    expect(body.data).toEqual({ credits: 9, available: (await balance()).credits });
  });

  it('refuse an unknown operation and an amount that is not positive', async () => {
    await tenant.post('estimates/', { operation: 'magic', amount: 1 }).expect(422);
    const { body } = await tenant
      .post('estimates/', { operation: 'linking', amount: 0 })
      .expect(400);
    expect(body.errors.amount).toEqual(['Amount must be positive']);
  });
});
