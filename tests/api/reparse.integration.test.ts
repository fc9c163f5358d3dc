import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

/** A content that a run wrote, or a person. */
async function makeContent(isWrittenByModel: boolean): Promise<string> {
  const { accountId, siteId, sectorId } = tenant;
  const place = { accountId, siteId, sectorId };
  const [id, taskId, runId] = [randomUUID(), randomUUID(), randomUUID()];
  await inTenant(async (em) => {
    await em.insert(Task, { ...place, id: taskId, title: 'Brewing' });
    await em.insert(Run, {
      ...place,
      id: runId,
      workflowId: runId,
      subject: runId,
      type: 'generateContent',
      title: 'Write',
      input: { accountId, runId },
      status: 'completed',
    });
    if (isWrittenByModel) {
      await em.insert(AiStep, {
        accountId,
        runId,
        functionName: 'generate_content',
        subject: { taskId },
        promptVersion: '1',
        model: 'test',
        messages: [],
        reservedCredits: 3,
        status: 'saved',
      });
    }
    await em.insert(Content, {
      ...place,
      id,
      taskId,
      title: 'Brewing',
      slug: id,
      htmlContent: '<p>Water.</p>',
      wordCount: 1,
      writtenByRunId: runId,
    });
  });
  return id;
}

it('starts a run that holds 1 credit; a second one meanwhile is 409', async () => {
  const id = await makeContent(true);
  const { body } = await tenant.post(`writer/content/${id}/reparse/`, {}).expect(202);
  expect(body.data.workflow_id).toBe(`reparse/${id}/1`);
  const run = await inTenant((em) => em.findOneOrFail(Run, { id: body.data.run_id }));
  expect(run).toMatchObject({ type: 'reparseContent', creditsReserved: 1 });
  await tenant.post(`writer/content/${id}/reparse/`, {}).expect(409);
});

it('is 409 where no model’s reply is stored, and nothing is held', async () => {
  const id = await makeContent(false);
  const before = await tenant.get('billing/credits/balance/balance/');
  const { body } = await tenant.post(`writer/content/${id}/reparse/`, {}).expect(409);
  expect(body.errors).toEqual({ non_field_errors: ['There is no stored reply of this text.'] });
  const after = await tenant.get('billing/credits/balance/balance/');
  expect(after.body.data.credits).toBe(before.body.data.credits);
});

it('is 404 for what is in the Trash or nobody’s', async () => {
  const id = await makeContent(true);
  await inTenant((em) => em.nativeUpdate(Content, { id }, { deletedAt: new Date() }));
  await tenant.post(`writer/content/${id}/reparse/`, {}).expect(404);
  await tenant.post(`writer/content/${randomUUID()}/reparse/`, {}).expect(404);
});
