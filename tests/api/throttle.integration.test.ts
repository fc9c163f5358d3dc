import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app.ts';
import { coalesce } from '#api/shared/counters/coalesce.ts';
import {
  createPostgresCounters,
  type PostgresCounters,
} from '#api/shared/counters/postgres-counters.ts';
import { createThrottle } from '#api/shared/throttle.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
const opened: PostgresCounters[] = [];

/** Another process of the API on the same database, with these rates over the usual ones. */
function startInstance(rates: Record<string, string> = {}) {
  const counters = createPostgresCounters(api.appUrl, api.dependencies.logger);
  opened.push(counters);
  const throttle = createThrottle(coalesce(counters), createThrottleRates(rates));
  return { http: supertest(createApp({ ...api.dependencies, throttle })), throttle };
}

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(async () => {
  for (const counters of opened) await counters.close();
  await api.close();
});

const me = (http: TestApi['http'], access = tenant.access) =>
  http.get('/api/v1/auth/me/').set('Authorization', `Bearer ${access}`);

describe('throttles', () => {
  it('are told on every answer of the API, refusals included', async () => {
    const { http } = startInstance();
    const answers = [
      await http.get('/api/v1/system/ping/').expect(200),
      await http.get('/api/v1/nothing/').expect(404),
      await http.get('/nothing/').expect(404),
      await http.delete('/api/v1/system/ping/').expect(405),
      await http.get('/api/v1/auth/me/').expect(401),
      await http.post('/api/v1/auth/login/').send('{').type('json').expect(400),
    ];
    for (const { headers } of answers) {
      expect(Number(headers['x-throttle-limit'])).toBeGreaterThan(0);
      expect(Number(headers['x-throttle-remaining'])).toBeGreaterThanOrEqual(0);
      expect(Number(headers['x-throttle-reset'])).toBeGreaterThan(Date.now() / 1000 - 1);
    }
  });

  it('count refused requests, and refuse with Retry-After what is too much', async () => {
    const { http } = startInstance({ auth_strict: '7/hour' });
    const attempt = () => http.post('/api/v1/auth/login/').send({ email: 'no' });
    for (let number = 1; number <= 7; number += 1) await attempt().expect(400);
    const { body, headers } = await attempt().expect(429);
    expect(body).toMatchObject({ success: false, error: 'Rate limit exceeded' });
    expect(headers['x-throttle-remaining']).toBe('0');
    expect(Number(headers['retry-after'])).toBeGreaterThan(3500);
    expect(Number(headers['x-throttle-reset'])).toBeGreaterThan(Date.now() / 1000 + 3500);
  });

  it('are shared by the processes of the API', async () => {
    const [first, second] = [startInstance({ auth: '4/hour' }), startInstance({ auth: '4/hour' })];
    const remaining: string[] = [];
    for (const { http } of [first, second, first, second]) {
      remaining.push((await me(http).expect(200)).get('X-Throttle-Remaining') ?? '');
    }
    expect(remaining).toEqual(['3', '2', '1', '0']);
    await me(first.http).expect(429);
    await me(second.http).expect(429);
  });

  it('begin anew when their window ends', async () => {
    const { throttle } = startInstance({ planner: '2/sec' });
    const allowed = async () => (await throttle.count('planner', 'user:window')).allowed;
    expect([await allowed(), await allowed(), await allowed()]).toEqual([true, true, false]);
    await expect.poll(allowed, { interval: 300, timeout: 5000 }).toBe(true);
  });

  it('count every caller and every scope on its own, an unknown scope as default', async () => {
    const { throttle } = startInstance({ default: '3/hour' });
    await throttle.count('no_such_scope', 'user:scopes');
    expect(await throttle.count('default', 'user:scopes')).toMatchObject({
      limit: 3,
      remaining: 1,
    });
    expect(await throttle.count('default', 'user:other')).toMatchObject({ remaining: 2 });
    expect(await throttle.count('billing', 'user:scopes')).toMatchObject({ remaining: 29 });
  });

  it('let exactly the limit through, however many come at once to however many processes', async () => {
    const instances = [1, 2, 3].map(() => startInstance({ chat: '25/hour' }));
    const counted = await Promise.all(
      instances.flatMap(({ throttle }) =>
        Array.from({ length: 40 }, () => throttle.count('chat', 'user:crowd')),
      ),
    );
    expect(counted.filter(({ allowed }) => allowed)).toHaveLength(25);
    const remaining = counted.map((verdict) => verdict.remaining).filter((left) => left !== 0);
    expect(remaining.toSorted((left, right) => right - left)).toEqual(
      Array.from({ length: 24 }, (_, index) => 24 - index),
    );
  });
});
