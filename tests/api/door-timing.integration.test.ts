import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let developer: Tenant;
let owner: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  developer = await createTenant(api);
  owner = await createTenant(api);
  const client = new pg.Client({ connectionString: api.systemUrl });
  await client.connect();
  await client.query("update igny8_users set role = 'developer' where id = $1", [developer.userId]);
  await client.end();
});
afterAll(() => api.close());

const asked = async (tenant: Tenant, path: string, wanted = 'true') => {
  const { headers } = await tenant.get(path).set('X-Debug-Resource-Tracking', wanted);
  return headers['server-timing'] as string | undefined;
};

function numbersOf(header: string | undefined) {
  const [, database, cpu, queries] =
    /^db;dur=([\d.]+), cpu;dur=([\d.]+), queries;desc="(\d+)"$/.exec(header ?? '') ?? [];
  return { database: Number(database), cpu: Number(cpu), queries: Number(queries) };
}

describe('X-Debug-Resource-Tracking', () => {
  it('tells a developer what the request cost', async () => {
    const list = numbersOf(await asked(developer, 'planner/keywords/'));
    // Counted, looked up, listed.
    expect(list.queries).toBe(3);
    expect(list.database).toBeGreaterThan(0);
    expect(list.cpu).toBeGreaterThan(0);
    // Counted, looked up, and nothing more: the id is malformed.
    const unknown = numbersOf(await asked(developer, 'planner/keywords/no-id/'));
    expect(unknown.queries).toBe(2);
  });

  it('keeps the costs of requests at the same time apart', async () => {
    const [one, ...others] = await Promise.all([
      asked(developer, 'planner/keywords/no-id/'),
      ...Array.from({ length: 10 }, () => asked(developer, 'planner/keywords/')),
    ]);
    expect(numbersOf(one).queries).toBe(2);
    const counts = new Set(others.map((header) => numbersOf(header).queries));
    expect(counts.size).toBe(1);
  });

  it('tells nobody else, and nobody who does not ask', async () => {
    expect(await asked(owner, 'planner/keywords/')).toBeUndefined();
    expect(await asked(developer, 'planner/keywords/', 'false')).toBeUndefined();
    const { headers } = await api.http
      .get('/api/v1/system/ping/')
      .set('X-Debug-Resource-Tracking', 'true');
    expect(headers).not.toHaveProperty('server-timing');
  });
});
