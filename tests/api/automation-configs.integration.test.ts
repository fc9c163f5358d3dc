import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let path: string;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  path = `automation/configs/${tenant.siteId}/`;
});

const em = () => forkForTenant(api.dependencies.orm, tenant.accountId);

describe('the configuration of a site', () => {
  it('that nobody has set up is the default of the specification, switched off', async () => {
    const { body } = await tenant.get(path).expect(200);
    expect(body.data).toMatchObject({
      site_id: tenant.siteId,
      is_enabled: false,
      frequency: 'daily',
      next_run_at: null,
      next_runs: [],
      row_version: 0,
      credit_limit: null,
    });
    const sizes = Object.values<{ batch_size: number }>(body.data.stages);
    expect(sizes.map(({ batch_size }) => batch_size)).toEqual([50, 1, 20, 1, 1, 1, 20]);
    expect(body.data.publish).toMatchObject({ enabled: false, auto_approve: false });
    expect(await em().count(AutomationConfig)).toBe(0);
  });

  it('is set as a whole, shows its next runs, and tells the relay', async () => {
    const { body } = await tenant
      .put(path, {
        is_enabled: true,
        frequency: 'cron',
        cron: '0 6 * * 1',
        timezone: 'europe/berlin',
        stages: { images: { enabled: false } },
        credit_limit: 500,
      })
      .expect(200);
    expect(body.data).toMatchObject({ timezone: 'Europe/Berlin', credit_limit: 500 });
    expect(body.data.stages.images).toEqual({ enabled: false, batch_size: 1 });
    expect(body.data.next_runs).toHaveLength(5);
    expect(body.data.next_run_at).toBe(body.data.next_runs[0]);
    for (const run of body.data.next_runs) {
      const local = new Intl.DateTimeFormat('en', {
        timeZone: 'Europe/Berlin',
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      }).format(new Date(run));
      expect(local).toBe('Mon, 06');
    }
    const told = { kind: 'schedule', workflowId: `automation/${tenant.siteId}` } as const;
    expect(await em().count(OutboxMessage, told)).toBe(1);
    // What is left out is as it is by default.
    const again = await tenant.put(path, {}).expect(200);
    expect(again.body.data).toMatchObject({ is_enabled: false, credit_limit: null, cron: null });
  });

  it.each([
    [{ timezone: 'Mars/Olympus' }, { timezone: ['Unknown time zone'] }],
    [{ timezone: '+02:00' }, { timezone: ['Unknown time zone'] }],
    [{ timezone: 'BST' }, { timezone: ['Unknown time zone'] }],
    [{ scheduled_time: '24:00' }, { scheduled_time: ['A time is HH:MM, from 00:00 to 23:59'] }],
    [{ stages: { content: { batch_size: 0 } } }, expect.anything()],
    [
      { stages: { publish: { enabled: true } } },
      {
        'stages.publish': [expect.stringMatching(/publish stands beside "stages", as "publish"$/)],
      },
    ],
  ])('refuses %j and says why', async (sent, errors) => {
    const { body } = await tenant.put(path, sent).expect(400);
    expect(body.errors).toEqual(errors);
  });

  it.each([
    [{ frequency: 'cron' }, { cron: ['This field is required'] }],
    [
      { frequency: 'cron', cron: '0 25 * * *' },
      { cron: [expect.stringContaining('The hour "25" is not understood: 0 to 23')] },
    ],
    [
      { frequency: 'cron', cron: '*/5 * * * *' },
      { cron: ['An automation runs at most once an hour: name one minute'] },
    ],
    [
      { frequency: 'daily', cron: '0 6 * * *' },
      { cron: ['Only where the frequency is cron: it is daily'] },
    ],
  ])('cannot follow %j and says why', async (sent, errors) => {
    const { body } = await tenant.put(path, sent).expect(422);
    expect(body.errors).toEqual(errors);
  });

  it('that changed since it was read is not overwritten', async () => {
    await tenant.put(path, { is_enabled: true, row_version: 0 }).expect(200);
    await tenant.put(path, { row_version: 0 }).expect(409);
    await tenant.put(path, { row_version: 1 }).expect(200);
  });
});

describe('an automation by hand', () => {
  it('is started once: the second is told which one is alive, and it is in both lists', async () => {
    const { body } = await tenant.post(`${path}run_now/`).expect(202);
    const second = await tenant.post(`${path}run_now/`).expect(409);
    expect(second.body.run_id).toBe(body.data.run_id);
    const list = await tenant.get(`automation/runs/?site_id=${tenant.siteId}&trigger=manual`);
    expect(list.body.results).toHaveLength(1);
    expect(list.body.results[0]).toMatchObject({
      run_id: body.data.run_id,
      status: 'running',
      trigger: 'manual',
    });
    expect(list.body.results[0].stages.map(({ number }: { number: number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    await tenant.get(`runs/${body.data.run_id}/`).expect(200);
    expect((await tenant.get('automation/runs/?status=completed')).body.results).toEqual([]);
  });

  it('is paused, goes on and is cancelled; each answers the state after', async () => {
    await tenant.post(`${path}run_now/`).expect(202);
    const [{ id }] = (await tenant.get('automation/runs/')).body.results;
    const paused = await tenant.post(`automation/runs/${id}/pause/`).expect(200);
    expect(paused.body.data).toMatchObject({ status: 'paused', paused_at: expect.any(String) });
    const resumed = await tenant.post(`automation/runs/${id}/resume/`).expect(200);
    expect(resumed.body.data).toMatchObject({ status: 'running', resumed_at: expect.any(String) });
    await tenant.post(`automation/runs/${id}/cancel/`).expect(200);
    expect(await em().count(OutboxMessage, { kind: 'cancel' })).toBe(1);
  });
});

describe('the schedule of a site', () => {
  const told = () =>
    em().count(OutboxMessage, { kind: 'schedule', workflowId: `automation/${tenant.siteId}` });

  it('goes with the site', async () => {
    await tenant.put(path, { is_enabled: true }).expect(200);
    await tenant.delete(`auth/sectors/${tenant.sectorId}/`).expect(204);
    await tenant.delete(`auth/sites/${tenant.siteId}/`).expect(204);
    expect(await told()).toBe(2);
    expect(await em().count(AutomationConfig)).toBe(0);
  });

  it('is shown as doing nothing while the site is switched off, and the relay is told', async () => {
    await tenant.put(path, { is_enabled: true }).expect(200);
    await tenant.patch(`auth/sites/${tenant.siteId}/`, { is_active: false }).expect(200);
    expect(await told()).toBe(2);
    const { body } = await tenant.get(path).expect(200);
    expect(body.data).toMatchObject({ is_enabled: true, next_run_at: null, next_runs: [] });
  });
});
