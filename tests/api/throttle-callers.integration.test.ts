import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coalesce } from '#api/shared/counters/coalesce.ts';
import {
  createPostgresCounters,
  type PostgresCounters,
} from '#api/shared/counters/postgres-counters.ts';
import { createThrottle } from '#api/shared/throttle.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { startInstance } from './setup/instance.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let database: pg.Client;
let counters: PostgresCounters;

beforeAll(async () => {
  api = await createTestApi();
  database = new pg.Client({ connectionString: api.systemUrl });
  await database.connect();
  counters = createPostgresCounters(api.appUrl, api.dependencies.logger);
});
afterAll(async () => {
  await counters.close();
  await database.end();
  await api.close();
});

/** An instance with a rate that is soon reached. */
function strict(settings: object = {}) {
  const throttle = createThrottle(coalesce(counters), createThrottleRates({ auth: '2/hour' }));
  return startInstance(api, {
    throttle,
    settings: { ...api.dependencies.settings, ...settings },
  }).http;
}

const askedBy = (http: TestApi['http'], { access }: Tenant) =>
  http.get('/api/v1/auth/me/').set('Authorization', `Bearer ${access}`);

async function statuses(http: TestApi['http'], tenant: Tenant, times: number): Promise<number[]> {
  const seen: number[] = [];
  for (let time = 0; time < times; time += 1) seen.push((await askedBy(http, tenant)).status);
  return seen;
}

describe('own rates', () => {
  it('of an account win over those of its plan, and these over the installation', async () => {
    const tenant = await createTenant(api);
    const setPlan = (rates: object) =>
      database.query(
        `update igny8_plans set features = features || jsonb_build_object('throttle_rates', $1::jsonb)
         where id = (select plan_id from igny8_accounts where id = $2)`,
        [JSON.stringify(rates), tenant.accountId],
      );
    const http = strict();
    const limit = async () => (await askedBy(http, tenant)).get('X-Throttle-Limit');
    expect(await limit()).toBe('2');
    await setPlan({ auth: '7/hour' });
    expect(await limit()).toBe('7');
    await database.query('update igny8_accounts set throttle_rates = $1 where id = $2', [
      JSON.stringify({ auth: '9/day', planner: '1/min' }),
      tenant.accountId,
    ]);
    expect(await limit()).toBe('9');
    await database.query('update igny8_accounts set throttle_rates = $1 where id = $2', [
      JSON.stringify({ auth: 'a lot' }),
      tenant.accountId,
    ]);
    expect(await limit()).toBe('2');
    await setPlan({});
  });
});

describe('who is not refused', () => {
  it('is no customer, whatever the role', async () => {
    const tenant = await createTenant(api);
    for (const role of ['owner', 'admin', 'editor']) {
      await database.query('update igny8_users set role = $1 where id = $2', [role, tenant.userId]);
      const seen = await statuses(strict(), tenant, 3);
      expect(seen.at(-1)).toBe(429);
    }
  });

  it('is a developer, who sees the headers all the same', async () => {
    const tenant = await createTenant(api);
    await database.query("update igny8_users set role = 'developer' where id = $1", [
      tenant.userId,
    ]);
    const http = strict();
    expect(await statuses(http, tenant, 4)).toEqual([200, 200, 200, 200]);
    const { headers } = await askedBy(http, tenant);
    expect(headers['x-throttle-limit']).toBe('2');
    expect(headers['x-throttle-remaining']).toBe('0');
  });

  it('is a user of a system account', async () => {
    const tenant = await createTenant(api);
    await database.query('update igny8_accounts set is_system = true where id = $1', [
      tenant.accountId,
    ]);
    expect(await statuses(strict(), tenant, 4)).toEqual([200, 200, 200, 200]);
  });

  it('is anybody while throttling is off, and the headers are there', async () => {
    const tenant = await createTenant(api);
    const http = strict({ isThrottlingOff: true });
    expect(await statuses(http, tenant, 4)).toEqual([200, 200, 200, 200]);
    expect((await askedBy(http, tenant)).get('X-Throttle-Remaining')).toBe('0');
  });
});

describe('without the database', () => {
  it('nothing is counted, and the answer is 503', async () => {
    const nowhere = createPostgresCounters(
      'postgresql://app:hidden@127.0.0.1:9/x',
      api.dependencies.logger,
    );
    const throttle = createThrottle(coalesce(nowhere), createThrottleRates());
    const http = startInstance(api, { throttle }).http;
    const { body, headers, text } = await http.get('/api/v1/system/ping/').expect(503);
    expect(body).toMatchObject({ success: false, error: 'Service unavailable' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(text).not.toMatch(/hidden|127\.0\.0\.1/);
    await nowhere.close();
  });
});

describe('many sign-ins at once', () => {
  it('do not keep other requests waiting', async () => {
    const tenants = await Promise.all([1, 2, 3, 4, 5].map(() => createTenant(api)));
    let _signedIn = 0;
    const signIns = Array.from({ length: 50 }, async (_, index) => {
      const email = tenants[index % tenants.length]?.email;
      const login = { email, password: 'correct-horse-42' };
      await api.http.post('/api/v1/auth/login/').send(login).expect(200);
      _signedIn += 1;
    });
    const [first] = tenants;
    if (!first) throw new Error('no tenant');
    expect(await statuses(api.http, first, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(_signedIn).toBeLessThan(40);
    await Promise.all(signIns);
  });
});
