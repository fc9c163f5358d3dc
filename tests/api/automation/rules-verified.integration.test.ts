import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { createTestApi, type TestApi, testSettings } from '../setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi({ settings: { ...testSettings, requireVerifiedEmail: true } });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

type Work<Result> = Parameters<typeof runInTenant<Result>>[2];
const inTenant = <Result>(work: Work<Result>) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.transactional(work));

const setVerified = (at: Date | null) =>
  inTenant((em) => em.nativeUpdate(User, { id: tenant.userId }, { emailVerifiedAt: at }));

const writing = { trigger: 'task_created', actions: [{ type: 'generate_content' }] };
const notifying = {
  trigger: 'task_created',
  actions: [{ type: 'notify', params: { text: 'Hi' } }],
};

const add = (fields: object) =>
  tenant.post('automation/rules/', { site_id: tenant.siteId, name: 'Write', ...fields });

const idOf = async (fields: object): Promise<string> =>
  (await add(fields).expect(201)).body.data.id;

/** A rule that writes, made while the e-mail was verified, which it is no more. */
async function leftRule(): Promise<string> {
  await setVerified(new Date());
  const id = await idOf(writing);
  await setVerified(null);
  return id;
}

const expectRefused = ({ status, body }: { status: number; body: { errors?: object } }) => {
  expect(status).toBe(403);
  expect(body.errors).toMatchObject({ code: ['USER_NOT_VERIFIED'] });
};

const addTask = async (): Promise<string> => {
  const { siteId: site_id, sectorId: sector_id } = tenant;
  const task = { site_id, sector_id, title: 'Brewing', word_count: 500 };
  return (await tenant.post('writer/tasks/', task).expect(201)).body.data.id;
};

it('a rule that writes articles is neither made, changed to nor switched on without a verified e-mail', async () => {
  expectRefused(await add(writing));
  const off = await idOf({ ...writing, is_active: false });
  expectRefused(await tenant.post(`automation/rules/${off}/enable/`));
  expectRefused(await tenant.patch(`automation/rules/${off}/`, { is_active: true }));
  const harmless = await idOf(notifying);
  expectRefused(await tenant.patch(`automation/rules/${harmless}/`, writing));
  const { body } = await tenant.get('automation/rules/?is_active=true').expect(200);
  expect(body.results.map(({ id }: { id: string }) => id)).toEqual([harmless]);
  await setVerified(new Date());
  await tenant.post(`automation/rules/${off}/enable/`).expect(200);
});

it('nor is it executed or planned; it can be switched off', async () => {
  const id = await leftRule();
  const object_id = await addTask();
  expectRefused(await tenant.post(`automation/rules/${id}/execute/`, { object_id }));
  const plan = { rule_id: id, object_id, scheduled_at: new Date(Date.now() + 3_600_000) };
  expectRefused(await tenant.post('automation/scheduled-tasks/', plan));
  expect(await inTenant((em) => em.count(Run, {}))).toBe(0);
  await tenant.post(`automation/rules/${id}/disable/`).expect(200);
});

it('nor is an execution that failed tried again, by itself or by its run', async () => {
  const id = await leftRule();
  await setVerified(new Date());
  const object_id = await addTask();
  const path = `automation/rules/${id}/execute/`;
  const { body } = await tenant.post(path, { object_id }).expect(202);
  const runId: string = body.data.run_id;
  await setVerified(null);
  await inTenant(async (em) => {
    await em.nativeUpdate(Run, { id: runId }, { status: 'failed', endedAt: new Date() });
    await em.nativeUpdate(ScheduledTask, { runId }, { status: 'failed' });
  });
  const task = await inTenant((em) => em.findOneOrFail(ScheduledTask, { runId }));
  expectRefused(await tenant.post(`automation/scheduled-tasks/${task.id}/retry/`));
  expectRefused(await tenant.post(`runs/${runId}/retry/`));
  await setVerified(new Date());
  await tenant.post(`automation/scheduled-tasks/${task.id}/retry/`).expect(202);
});
