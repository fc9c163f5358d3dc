import { expect, it } from 'vitest';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { Run } from '#entities/system/run.ts';
import { expectUnverified, openUnverified } from '../setup/unverified.ts';

const customer = openUnverified();
const { inTenant, addTask, setVerified } = customer;
const writing = { trigger: 'task_created', actions: [{ type: 'generate_content' }] };
const notifying = {
  trigger: 'task_created',
  actions: [{ type: 'notify', params: { text: 'Hi' } }],
};

const add = (fields: object) =>
  customer.tenant.post('automation/rules/', {
    site_id: customer.tenant.siteId,
    name: 'Write',
    ...fields,
  });

const idOf = async (fields: object): Promise<string> =>
  (await add(fields).expect(201)).body.data.id;

/** A rule that writes, made while the e-mail was verified, which it is no more. */
async function leftRule(): Promise<string> {
  await setVerified(new Date());
  const id = await idOf(writing);
  await setVerified(null);
  return id;
}

it('a rule that writes articles is neither made, changed to nor switched on without a verified e-mail', async () => {
  expectUnverified(await add(writing));
  const off = await idOf({ ...writing, is_active: false });
  expectUnverified(await customer.tenant.post(`automation/rules/${off}/enable/`));
  expectUnverified(await customer.tenant.patch(`automation/rules/${off}/`, { is_active: true }));
  const harmless = await idOf(notifying);
  expectUnverified(await customer.tenant.patch(`automation/rules/${harmless}/`, writing));
  const { body } = await customer.tenant.get('automation/rules/?is_active=true').expect(200);
  expect(body.results.map(({ id }: { id: string }) => id)).toEqual([harmless]);
  await setVerified(new Date());
  await customer.tenant.post(`automation/rules/${off}/enable/`).expect(200);
});

it('nor is it executed or planned; it can be switched off', async () => {
  const id = await leftRule();
  const object_id = await addTask();
  expectUnverified(await customer.tenant.post(`automation/rules/${id}/execute/`, { object_id }));
  const plan = { rule_id: id, object_id, scheduled_at: new Date(Date.now() + 3_600_000) };
  expectUnverified(await customer.tenant.post('automation/scheduled-tasks/', plan));
  expect(await inTenant((em) => em.count(Run, {}))).toBe(0);
  await customer.tenant.post(`automation/rules/${id}/disable/`).expect(200);
});

it('nor is an execution that failed tried again, by itself or by its run', async () => {
  const id = await leftRule();
  await setVerified(new Date());
  const object_id = await addTask();
  const path = `automation/rules/${id}/execute/`;
  const { body } = await customer.tenant.post(path, { object_id }).expect(202);
  const runId: string = body.data.run_id;
  await setVerified(null);
  await inTenant(async (em) => {
    await em.nativeUpdate(Run, { id: runId }, { status: 'failed', endedAt: new Date() });
    await em.nativeUpdate(ScheduledTask, { runId }, { status: 'failed' });
  });
  const task = await inTenant((em) => em.findOneOrFail(ScheduledTask, { runId }));
  expectUnverified(await customer.tenant.post(`automation/scheduled-tasks/${task.id}/retry/`));
  expectUnverified(await customer.tenant.post(`runs/${runId}/retry/`));
  await setVerified(new Date());
  await customer.tenant.post(`automation/scheduled-tasks/${task.id}/retry/`).expect(202);
});
