import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import { mayCall } from '#scripts/checks/role-callers.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

const withId = allRoutes.filter(
  ({ record }) =>
    record.path.includes('{id}') && record.permission !== 'public' && mayCall(record, 'owner'),
);

/** 404 for the id in the path comes before 400, 413 and 415 (spec/api.md, "Order of refusal"). */
describe('an unknown id in the path is told before what is wrong with the rest', () => {
  it.each(withId.map(({ record }) => [record.method, record.path] as const))(
    '%s %s',
    async (method, path) => {
      const url = `/api/v1/${path.replaceAll(/\{\w+\}/g, () => randomUUID())}?undeclared=1`;
      const asked = api.http[method](url).set('Authorization', `Bearer ${tenant.access}`);
      const { status } = await (method === 'get'
        ? asked
        : asked.type('application/x-www-form-urlencoded').send('undeclared=1'));
      expect(status).toBe(404);
    },
  );
});
