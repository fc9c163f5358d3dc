import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallers } from './setup/callers.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let developer: string;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  ({ developer } = await createCallers(api, tenant));
});
afterAll(() => api.close());

function open(key: string, email: string) {
  return api.http
    .post('/api/v1/auth/accounts/')
    .set('Authorization', developer)
    .set('Idempotency-Key', key)
    .send({ name: 'Harbour Books', email, full_name: 'Ines Roth', password: `${password}-x` });
}

describe('opening accounts for customers', () => {
  it('more at once than there are connections: all are opened, and others are served meanwhile', async () => {
    const opening = Promise.all(
      Array.from({ length: 12 }, () => open(randomUUID(), `${randomUUID()}@example.com`)),
    );
    await tenant.get('auth/sites/').expect(200);
    const statuses = (await opening).map(({ status }) => status);
    expect(statuses).toEqual(Array(12).fill(201));
  });

  it('the same key twice is one account, and the developer is still at home afterwards', async () => {
    const [key, email] = [randomUUID(), `${randomUUID()}@example.com`];
    const first = await open(key, email).expect(201);
    const again = await open(key, email).expect(201);
    expect(again.body.data).toEqual(first.body.data);
    await open(randomUUID(), email).expect(409);
    const { body } = await api.http
      .get('/api/v1/auth/sites/')
      .set('Authorization', developer)
      .expect(200);
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual([tenant.siteId]);
  });
});
