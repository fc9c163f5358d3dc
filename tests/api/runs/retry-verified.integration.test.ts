import { describe, expect, it } from 'vitest';
import { finishRun } from '#entities/system/finish-run.ts';
import { Content } from '#entities/writer/content.ts';
import { storeVersion } from '#entities/writer/store-version.ts';
import { Task } from '#entities/writer/task.ts';
import { expectUnverified, openUnverified } from '../setup/unverified.ts';

const customer = openUnverified();
const { inTenant, addTask, claimedRun } = customer;
const write = (id: string) =>
  customer.tenant.post('writer/tasks/auto_generate_content/', { ids: [id] });
const pipeline = (id: string) =>
  customer.tenant.post('pipelines/content/', { task_ids: [id], stages: ['generate', 'optimize'] });
const retry = (runId: string) => customer.tenant.post(`runs/${runId}/retry/`);

/** As the workflow ends a run that fails. */
const fail = (runId: string, stage: string) =>
  inTenant(async (em) => {
    const error = { category: 'timeout', stage, message: 'It took too long.', retryable: true };
    await finishRun(em, { runId, status: 'failed', error });
    await em.nativeUpdate(Task, { runId, status: 'queued' }, { status: 'failed', runId: null });
  });

describe.each([
  ['generateContent', write],
  ['contentPipeline', pipeline],
])('a run of %s without a verified e-mail', (_type, start) => {
  it('is the one article again when it is retried, and none beside another', async () => {
    const [first, second] = [await addTask(), await addTask()];
    const { body } = await start(first).expect(202);
    await fail(body.data.run_id, 'generate');
    const again = await retry(body.data.run_id).expect(202);
    expect(await claimedRun()).toBe(again.body.data.run_id);
    expectUnverified(await start(second));
    await fail(again.body.data.run_id, 'generate');
    const other = await start(second).expect(202);
    expectUnverified(await retry(again.body.data.run_id));
    expect(await claimedRun()).toBe(other.body.data.run_id);
  });
});

it('what comes after the article is retried without another claim', async () => {
  const taskId = await addTask();
  const { body } = await pipeline(taskId).expect(202);
  const runId: string = body.data.run_id;
  await inTenant(async (em) => {
    const { accountId, siteId, sectorId } = customer.tenant;
    const text = { title: 'Brewing', slug: 'brewing', htmlContent: '<p>Hot.</p>', wordCount: 1 };
    const content = em.create(Content, { accountId, siteId, sectorId, taskId, ...text });
    await em.persist(content).flush();
    await storeVersion(em, content, { runId, reason: 'generated' });
  });
  await fail(runId, 'optimize');
  await retry(runId).expect(202);
  expect(await claimedRun()).toBe(runId);
});
