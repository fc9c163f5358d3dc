import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

type Work<Result> = Parameters<typeof runInTenant<Result>>[2];
const inTenant = <Result>(work: Work<Result>) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.transactional(work));

async function addTask(title: string): Promise<string> {
  const place = { site_id: tenant.siteId, sector_id: tenant.sectorId };
  const { body } = await tenant.post('writer/tasks/', { ...place, title, word_count: 500 });
  return body.data.id;
}

/** As the workflow ends a run that fails: its task has failed, its credits are back. */
const fail = (runId: string, stage = 'generate') =>
  inTenant(async (em) => {
    await em.nativeUpdate(Task, { runId, status: 'queued' }, { status: 'failed' });
    const error = { category: 'timeout', stage, message: 'It took too long.', retryable: true };
    await finishRun(em, { runId, status: 'failed', error });
  });

const runOf = (id: string) =>
  inTenant((em) => em.findOneOrFail(Run, { id }, { populate: ['input'] }));

const retry = (id: string) => tenant.post(`runs/${id}/retry/`);

const write = async (ids: string[]): Promise<string> =>
  (await tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(202)).body.data.run_id;

describe('a run that failed', () => {
  it('is retried as a new run of the same subject, which says the state after and whose it is', async () => {
    const taskId = await addTask('Espresso');
    const first = await write([taskId]);
    await fail(first);
    const { body } = await retry(first).expect(202);
    expect(body.data).toMatchObject({ status: 'queued', retry_of_run_id: first });
    expect(body.data.workflow_id).toBe(`generate-content/${taskId}/2`);
    expect(body.data.id).toBe(body.data.run_id);
    expect(await runOf(body.data.id)).toMatchObject({ retryOfRunId: first, status: 'queued' });
    const task = await inTenant((em) => em.findOneOrFail(Task, { id: taskId }));
    expect(task).toMatchObject({ status: 'queued', runId: body.data.id });
  });

  it('is retried once by two clicks: the second is told of the run of the first, and nothing is held twice', async () => {
    const first = await write([await addTask('Lungo')]);
    await fail(first);
    const answers = await Promise.all([retry(first), retry(first)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 409]));
    const [accepted, refused] = answers.sort((left, right) => left.status - right.status);
    expect(refused?.body.run_id).toBe(accepted?.body.data.run_id);
    const held = await inTenant((em) => em.count(CreditTransaction, { type: 'reservation' }));
    expect(held).toBe(2);
  });

  it('answers the same again under one Idempotency-Key', async () => {
    const first = await write([await addTask('Ristretto')]);
    await fail(first);
    const key = randomUUID();
    const one = await retry(first).set('Idempotency-Key', key).expect(202);
    const other = await retry(first).set('Idempotency-Key', key).expect(202);
    expect(other.body.data).toEqual(one.body.data);
  });
});

it.each(['queued', 'completed'])('a %s run is 409, naming both states', async (status) => {
  const runId = await write([await addTask('Mocha')]);
  if (status === 'completed') await inTenant((em) => finishRun(em, { runId, status }));
  const { body } = await retry(runId).expect(409);
  expect(body.errors.non_field_errors[0]).toMatch(new RegExp(`is ${status} .* queued`));
});

it.each([
  ['from the stage that failed', 'images', ['images']],
  ['behind the text where it was ended right after', 'generate', ['image_prompts', 'images']],
])('a pipeline goes on %s, with the article it has written', async (_where, stage, left) => {
  const taskId = await addTask('Cortado');
  const stages = ['generate', 'image_prompts', 'images'];
  const started = await tenant.post('pipelines/content/', { task_ids: [taskId], stages });
  const first = started.body.data.run_id;
  await inTenant(async (em) => {
    const { accountId, siteId, sectorId } = tenant;
    const text = { title: 'Cortado', slug: 'cortado', htmlContent: '<p>Hot.</p>', wordCount: 500 };
    await em.insert(Content, { accountId, siteId, sectorId, taskId, ...text });
    await em.nativeUpdate(Task, { id: taskId }, { status: 'completed' });
  });
  await fail(first, stage);
  const { body } = await retry(first).expect(202);
  const next = await runOf(body.data.run_id);
  expect(next.input).toMatchObject({ subject: { taskId }, stages: left });
  const whole = await runOf(first);
  // The text, and its prompts where they are made, are not held for again.
  const made = 5 + (left.includes('image_prompts') ? 0 : 2);
  expect(next.creditsReserved).toBe(whole.creditsReserved - made);
});

it('a batch is retried for the items alone that did not complete', async () => {
  const taskIds = [await addTask('One'), await addTask('Two'), await addTask('Three')];
  const batchId = await write(taskIds);
  const children = await inTenant((em) =>
    em.find(Run, { parentRunId: batchId }, { orderBy: { id: 'asc' } }),
  );
  const [done, ...others] = children.map(({ id }) => id);
  await inTenant((em) => finishRun(em, { runId: String(done), status: 'completed' }));
  for (const id of others) await fail(id);
  await inTenant((em) => finishRun(em, { runId: batchId, status: 'completed' }));

  const { body } = await retry(batchId).expect(202);
  const again = await inTenant((em) => em.find(Run, { parentRunId: body.data.run_id }));
  expect(again).toHaveLength(2);
  expect(new Set(again.map(({ retryOfRunId }) => retryOfRunId))).toEqual(new Set(others));
  await retry(batchId).expect(409);
});
