import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { createTestApi, type TestApi } from '../setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let ruleId: string;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  const actions = [{ type: 'notify', params: { text: 'Hello' } }];
  const rule = { site_id: tenant.siteId, name: 'Greet', trigger: 'keyword_added', actions };
  const { body } = await tenant.post('automation/rules/', rule).expect(201);
  ruleId = body.data.id;
});
afterAll(() => api.close());

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

async function plan(fields: object = {}) {
  const asked = { rule_id: ruleId, scheduled_at: hours(2), ...fields };
  const { body } = await tenant.post('automation/scheduled-tasks/', asked).expect(201);
  return body.data;
}

const pathOf = ({ id }: { id: string }) => `automation/scheduled-tasks/${id}/`;

/** As the work leaves it. */
function leave(id: string, fields: Partial<ScheduledTask>) {
  return runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    em.transactional((inner) => inner.nativeUpdate(ScheduledTask, { id }, fields)),
  );
}

describe('an execution that is planned', () => {
  it('is pending until its time, and can be moved', async () => {
    const task = await plan();
    expect(task).toMatchObject({
      status: 'pending',
      origin: 'planned',
      run_id: null,
      reason: null,
    });
    const at = hours(5);
    const moved = await tenant.patch(pathOf(task), { scheduled_at: at }).expect(200);
    expect(moved.body.data.scheduled_at).toBe(at);
    const stale = { scheduled_at: hours(6), row_version: task.row_version };
    await tenant.put(pathOf(task), stale).expect(409);
  });

  it('lies ahead', async () => {
    const asked = { rule_id: ruleId, scheduled_at: hours(-1) };
    const { body } = await tenant.post('automation/scheduled-tasks/', asked).expect(422);
    expect(body.errors).toEqual({ scheduled_at: ['The time must lie ahead'] });
  });

  it('is cancelled by deleting it', async () => {
    const task = await plan();
    await tenant.delete(pathOf(task)).expect(204);
    await tenant.get(pathOf(task)).expect(404);
  });

  it('is of a rule of one’s own', async () => {
    const stranger = await createTenant(api);
    const asked = { rule_id: ruleId, scheduled_at: hours(1) };
    await stranger.post('automation/scheduled-tasks/', asked).expect(422);
  });
});

describe('one that is not pending any more', () => {
  it.each(['running', 'completed', 'failed'] as const)(
    'is neither moved nor cancelled: %s',
    async (status) => {
      const task = await plan();
      await leave(task.id, { status });
      const moved = await tenant.patch(pathOf(task), { scheduled_at: hours(1) }).expect(409);
      expect(JSON.stringify(moved.body.errors)).toContain(`is ${status} and cannot be moved`);
      const cancelled = await tenant.delete(pathOf(task)).expect(409);
      expect(JSON.stringify(cancelled.body.errors)).toContain(`is ${status}`);
    },
  );

  it('is retried when it failed or was left out, and only then, once', async () => {
    const task = await plan();
    await tenant.post(`${pathOf(task)}retry/`).expect(409);
    await leave(task.id, {
      status: 'skipped',
      reason: 'insufficient_credits',
      error: 'No credits',
    });
    const { body } = await tenant.post(`${pathOf(task)}retry/`).expect(202);
    expect(body.data.workflow_id).toBe(`rule/${ruleId}/${task.id}`);
    const retried = await tenant.get(pathOf(task)).expect(200);
    expect(retried.body.data).toMatchObject({
      ...{ status: 'pending', reason: null, error: null, run_id: body.data.run_id },
    });
    const again = await tenant.post(`${pathOf(task)}retry/`).expect(409);
    expect(JSON.stringify(again.body.errors)).toContain('is pending');
    await tenant.delete(pathOf(task)).expect(409);
  });
});

it('are listed by state, rule and date, in the order of their times', async () => {
  const own = await createTenant(api);
  const actions = [{ type: 'notify', params: { text: 'Hello' } }];
  const rule = { site_id: own.siteId, name: 'Greet', trigger: 'credits_low', actions };
  const { body } = await own.post('automation/rules/', rule).expect(201);
  const path = 'automation/scheduled-tasks/';
  const [far, near, middle] = [hours(3), hours(1), hours(2)];
  for (const scheduled_at of [far, near, middle]) {
    await own.post(path, { rule_id: body.data.id, scheduled_at }).expect(201);
  }
  const list = async (query: string) => (await own.get(`${path}?${query}`).expect(200)).body;
  const { results } = await list('ordering=-scheduled_at&status=pending');
  const times = results.map(({ scheduled_at }: { scheduled_at: string }) => scheduled_at);
  expect(times).toEqual([far, middle, near]);
  const until = encodeURIComponent(hours(1.5));
  expect((await list(`scheduled_at_max=${until}&rule_id=${body.data.id}`)).count).toBe(1);
  expect((await list('status=completed')).count).toBe(0);
});

it('executes a rule now, by the same way as all', async () => {
  const { body } = await tenant.post(`automation/rules/${ruleId}/execute/`).expect(202);
  const { results } = (await tenant.get('automation/scheduled-tasks/?origin=manual').expect(200))
    .body;
  expect(results[0]).toMatchObject({ status: 'pending', run_id: body.data.run_id });
  expect(body.data.workflow_id).toBe(`rule/${ruleId}/${results[0].id}`);
});
