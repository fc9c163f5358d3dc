import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { createTestApi, type TestApi } from '../setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let stranger: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  stranger = await createTenant(api);
});
afterAll(() => api.close());

const cluster = { type: 'cluster_keywords' };

function bodyOf(fields: object = {}) {
  const base = { site_id: tenant.siteId, name: 'Cluster what is new', trigger: 'keyword_added' };
  return { ...base, actions: [cluster], ...fields };
}

async function addRule(fields: object = {}) {
  const { body } = await tenant.post('automation/rules/', bodyOf(fields)).expect(201);
  return body.data;
}

async function addKeyword(keyword: string, volume = 100): Promise<string> {
  const { siteId: site_id, sectorId: sector_id } = tenant;
  const { body } = await tenant
    .post('planner/keywords/', { site_id, sector_id, keyword, volume })
    .expect(201);
  return body.data.id;
}

describe('a rule', () => {
  it('is answered as it was given, with its limits', async () => {
    const conditions = { all: [{ field: 'volume', operator: 'gte', value: 50 }] };
    const rule = await addRule({ conditions });
    expect(rule).toMatchObject({
      ...{ trigger: 'keyword_added', conditions, is_active: true, sector_id: null },
      ...{ max_executions_per_day: 10, credit_limit_per_execution: 100 },
      ...{ execution_count_today: 0, last_executed_at: null, next_run_at: null },
      actions: [{ type: 'cluster_keywords', params: {} }],
    });
    const back = await tenant.put(`automation/rules/${rule.id}/`, rule).expect(200);
    expect(back.body.data).toMatchObject({ conditions, row_version: rule.row_version });
  });

  it('of a schedule shows its next time, in its zone', async () => {
    const schedule = { cron: '30 6 * * *', timezone: 'Europe/Berlin' };
    const rule = await addRule({ trigger: 'schedule', schedule });
    const hour = new Intl.DateTimeFormat('en-GB', {
      ...{ hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' },
    }).format(new Date(rule.next_run_at));
    expect(hour).toBe('06:30');
    const off = await tenant.post(`automation/rules/${rule.id}/disable/`).expect(200);
    expect(off.body.data).toMatchObject({ is_active: false, next_run_at: null });
    const on = await tenant.post(`automation/rules/${rule.id}/enable/`).expect(200);
    expect(on.body.data.is_active).toBe(true);
  });

  it('is listed newest first, by site, trigger and state', async () => {
    const newest = await addRule({ trigger: 'idea_created', actions: [{ type: 'queue_ideas' }] });
    const { body } = await tenant.get('automation/rules/').expect(200);
    expect(body.results[0].id).toBe(newest.id);
    const query = `site_id=${tenant.siteId}&trigger=idea_created&is_active=true`;
    const narrowed = await tenant.get(`automation/rules/?${query}`).expect(200);
    expect(narrowed.body.results.map(({ id }: { id: string }) => id)).toEqual([newest.id]);
    const none = await stranger.get('automation/rules/').expect(200);
    expect(none.body.count).toBe(0);
  });

  it('is deleted with its executions', async () => {
    const { id } = await addRule();
    const object_id = await addKeyword('deleted');
    await tenant.post(`automation/rules/${id}/execute/`, { object_id }).expect(202);
    await tenant.delete(`automation/rules/${id}/`).expect(204);
    const { body } = await tenant.get(`automation/scheduled-tasks/?rule_id=${id}`).expect(200);
    expect(body.count).toBe(0);
  });
});

describe('what is wrong with a rule is told by its place', () => {
  async function errorsOf(fields: object): Promise<Record<string, string[]>> {
    const { body } = await tenant.post('automation/rules/', bodyOf(fields)).expect(422);
    return body.errors;
  }

  it('field, operator and value of a condition', async () => {
    const wrong = { any: [{ field: 'colour', operator: 'eq', value: 'red' }] };
    const errors = await errorsOf({ conditions: wrong });
    expect(Object.keys(errors)).toEqual(['conditions.any.0.field']);
    const unfit = { field: 'volume', operator: 'contains', value: '5' };
    expect(Object.keys(await errorsOf({ conditions: unfit }))).toEqual(['conditions.operator']);
  });

  it('an unknown action, and parameters that are none of it', async () => {
    const actions = [{ type: 'dance' }, { type: 'notify', params: { words: 'Hi' } }];
    expect(await errorsOf({ actions })).toEqual({
      'actions.0.type': [expect.stringMatching(/^Unknown action "dance"/)],
      'actions.1.params.text': ['This field is required'],
      'actions.1.params.words': ['Unknown field'],
    });
  });

  it('an action that would trigger the rule itself', async () => {
    const fields = { trigger: 'cluster_created', actions: [{ type: 'generate_ideas' }, cluster] };
    const errors = await errorsOf(fields);
    expect(errors['actions.1.type']?.[0]).toMatch(/^The rule would trigger itself/);
  });

  it('objects that follow from nothing, or are another’s', async () => {
    const write = { trigger: 'credits_low', actions: [{ type: 'generate_content' }] };
    expect(await errorsOf(write)).toEqual({
      'actions.0.params.task_ids': ['Name them: none follow from credits_low'],
    });
    const { siteId: site_id, sectorId: sector_id } = stranger;
    const theirs = await stranger
      .post('planner/keywords/', { site_id, sector_id, keyword: 'theirs' })
      .expect(201);
    const params = { keyword_ids: [theirs.body.data.id] };
    expect(await errorsOf({ actions: [{ ...cluster, params }] })).toEqual({
      'actions.0.params.keyword_ids': ['All of them must be on the site'],
    });
    const to = { text: 'Hi', to: stranger.userId };
    expect(await errorsOf({ actions: [{ type: 'notify', params: to }] })).toEqual({
      'actions.0.params.to': ['Nobody of the account has this id'],
    });
  });

  it('a schedule without times, with wrong ones, in no zone', async () => {
    const trigger = 'schedule';
    expect(await errorsOf({ trigger })).toEqual({ schedule: ['This field is required'] });
    const schedule = { cron: '61 6 * * *', timezone: 'Europe/Atlantis' };
    expect(await errorsOf({ trigger, schedule })).toEqual({
      'schedule.cron': [expect.stringContaining('The minute "61" is not understood: 0 to 59')],
      'schedule.timezone': ['Unknown time zone'],
    });
    const timeless = { trigger, schedule: { timezone: 'UTC' } };
    expect(await errorsOf(timeless)).toEqual({ 'schedule.cron': ['This field is required'] });
    const offset = { cron: '0 6 * * *', timezone: '-03:30' };
    const unknown = { 'schedule.timezone': ['Unknown time zone'] };
    expect(await errorsOf({ trigger, schedule: offset })).toEqual(unknown);
  });

  it('a schedule that acts more than four times an hour', async () => {
    const fields = (cron: string) => ({ trigger: 'schedule', schedule: { cron, timezone: 'UTC' } });
    for (const cron of ['* * * * *', '*/5 * * * *', '0,1,2,3,4 6 * * *']) {
      expect(await errorsOf(fields(cron))).toEqual({
        'schedule.cron': ['A rule acts at most four times an hour: name at most four minutes'],
      });
    }
    const rule = await addRule(fields('*/15 * * * *'));
    const { body } = await tenant
      .patch(`automation/rules/${rule.id}/`, fields('* * * * *'))
      .expect(422);
    expect(Object.keys(body.errors)).toEqual(['schedule.cron']);
  });

  it('and a change of the trigger that leaves conditions without their fields', async () => {
    const conditions = { field: 'volume', operator: 'gt', value: 1 };
    const rule = await addRule({ conditions });
    const change = { trigger: 'task_created', actions: [{ type: 'generate_content' }] };
    const { body } = await tenant.patch(`automation/rules/${rule.id}/`, change).expect(422);
    expect(Object.keys(body.errors)).toEqual(['conditions.field']);
  });
});

describe('executing and planning', () => {
  const required = { object_id: ['This field is required'] };
  const path = 'automation/scheduled-tasks/';
  const scheduled_at = new Date(Date.now() + 3_600_000).toISOString();

  it('need the object, where the actions work on what the event is about', async () => {
    const { id: rule_id } = await addRule();
    const executed = await tenant.post(`automation/rules/${rule_id}/execute/`).expect(422);
    expect(executed.body.errors).toEqual(required);
    const planned = await tenant.post(path, { rule_id, scheduled_at }).expect(422);
    expect(planned.body.errors).toEqual(required);
  });

  it('need none of a rule that names what it works on, nor of a schedule', async () => {
    const params = { keyword_ids: [await addKeyword('named')] };
    const actions = [
      { ...cluster, params },
      { type: 'notify', params: { text: 'Hi' } },
    ];
    const named = await addRule({ actions });
    await tenant.post(`automation/rules/${named.id}/execute/`).expect(202);
    const schedule = { cron: '30 6 * * *', timezone: 'Europe/Berlin' };
    const daily = await addRule({ trigger: 'schedule', schedule });
    await tenant.post(path, { rule_id: daily.id, scheduled_at }).expect(201);
  });
});

describe('trying a rule', () => {
  const conditions = { field: 'volume', operator: 'gte', value: 1000 };

  it('its conditions, on an object', async () => {
    const rule = await addRule({ conditions });
    const object_id = await addKeyword('tested', 500);
    const path = `automation/rules/${rule.id}/test/`;
    const { body } = await tenant.post(path, { object_id }).expect(200);
    expect(body.data).toEqual({
      holds: false,
      comparisons: [
        { path: '', field: 'volume', operator: 'gte', value: 1000, actual: 500, holds: false },
      ],
    });
    await tenant.post(path).expect(422);
    await tenant.post(path, { object_id: tenant.siteId }).expect(404);
    const { body: theirs } = await stranger.get('planner/keywords/').expect(200);
    await tenant.post(path, { object_id: theirs.results[0].id }).expect(404);
  });

  it('on the last 30 days, without doing anything', async () => {
    const own = await createTenant(api);
    const { siteId: site_id, sectorId: sector_id } = own;
    for (const [keyword, volume] of [
      ['one', 2000],
      ['two', 2000],
      ['three', 10],
      ['four', 2000],
    ] as const) {
      await own.post('planner/keywords/', { site_id, sector_id, keyword, volume }).expect(201);
    }
    const actions = [cluster, { type: 'generate_ideas', params: { count: 2 } }];
    const rule = await own
      .post('automation/rules/', {
        ...bodyOf({ conditions, actions, max_executions_per_day: 2 }),
        ...{ site_id, credit_limit_per_execution: 20 },
      })
      .expect(201);
    const { body } = await own.post(`automation/rules/${rule.body.data.id}/dry_run/`).expect(200);
    // Clustering 10, ideas of one cluster 15, twice; the fourth keyword comes after the limit of the day.
    expect(body.data).toMatchObject({
      ...{ events: 4, executions: 2, day_limit: 2, conditions_not_met: 0, credits: 50 },
      ...{ over_credit_limit: 2, is_truncated: false },
    });
    expect(body.data.results.map(({ label }: { label: string }) => label)).toEqual([
      ...['four', 'three', 'two', 'one'],
    ]);
    const runs = await runInTenant(api.dependencies.orm, own.accountId, (em) => em.count(Run, {}));
    expect(runs).toBe(0);
    const tasks = await own.get('automation/scheduled-tasks/').expect(200);
    expect(tasks.body.count).toBe(0);
  });
});
