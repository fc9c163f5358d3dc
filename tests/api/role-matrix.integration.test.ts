import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '#api/routes.ts';
import type { Route } from '#api/shared/route-record.ts';
import { callers, mayCall } from '#scripts/checks/role-callers.ts';
import { type Credentials, createCallers } from './setup/callers.ts';
import { fillTenant } from './setup/fill-tenant.ts';
import { headOfStream, isEndless } from './setup/head-of-stream.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let credentials: Credentials;
let ids: Record<string, string>;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  ids = await fillTenant(api, tenant);
  credentials = await createCallers(api, tenant);
});
afterAll(() => api.close());

function call(record: Route['record'], url: string, caller: keyof Credentials) {
  const asked = api.http[record.method](`/api/v1/${url}`);
  const sent = isEndless(record) ? asked.buffer(true).parse(headOfStream) : asked;
  const authorization = credentials[caller];
  return authorization === '' ? sent : sent.set('Authorization', authorization);
}

/** An id nobody has: the role is refused before the id is looked for, so nothing is ever changed. */
const nowhere = (path: string) => path.replaceAll(/\{\w+\}/g, () => randomUUID());

/** What the door said: the rest of the answer is not about roles. */
function outcomeOf(status: number): string {
  if (status >= 500) return `broken: ${status}`;
  return { 401: 'who are you?', 403: 'denied' }[status] ?? 'served';
}

function expectedOf(record: Route['record'], caller: (typeof callers)[number]): string {
  if (mayCall(record, caller)) return 'served';
  return caller === 'nobody' ? 'who are you?' : 'denied';
}

describe(`the role matrix, on all ${allRoutes.length} routes × ${callers.length} callers`, () => {
  it.each(allRoutes.map((route) => [route.record.method, route.record.path, route] as const))(
    'holds: %s %s',
    async (_method, path, { record }) => {
      const answers: Record<string, string> = {};
      for (const caller of callers) {
        const { status } = await call(record, nowhere(path), caller);
        answers[caller] = outcomeOf(status);
      }
      const expected = callers.map((caller) => [caller, expectedOf(record, caller)]);
      expect(answers).toEqual(Object.fromEntries(expected));
    },
  );
});

/** Collections whose rows name their site, by the schema of their lists; and the sites themselves. */
const ofSites = new Set([
  'auth/sites/',
  ...allRoutes.flatMap(({ record: { answer, path } }) =>
    answer.kind === 'list' && answer.row instanceof z.ZodObject && 'site_id' in answer.row.shape
      ? [path]
      : [],
  ),
]);

const collectionOf = (path: string) => path.slice(0, path.indexOf('{id}'));

describe('grants', () => {
  const withId = allRoutes.filter(
    ({ record: { path } }) => path.includes('{id}') && ofSites.has(collectionOf(path)),
  );

  it.each(withId.map((route) => [route.record.method, route.record.path, route] as const))(
    'keep editors and viewers off a site they were not given: %s %s',
    async (_method, path, { record }) => {
      const row = ids[collectionOf(path)] ?? 'fillTenant has no such row';
      const url = path.replace('{id}', row).replace('{version}', '1');
      for (const caller of ['ungranted_editor', 'ungranted_viewer'] as const) {
        const { status, body } = await call(record, url, caller);
        const hasRole = mayCall(record, caller === 'ungranted_editor' ? 'editor' : 'viewer');
        const errors = hasRole ? { site_id: ['No access to this site'] } : undefined;
        expect({ status, errors: body.errors }).toEqual({ status: 403, errors });
      }
      if (record.method !== 'get' || record.answer.kind !== 'one') return;
      for (const caller of ['editor', 'viewer'] as const) {
        if (mayCall(record, caller)) await call(record, url, caller).expect(200);
      }
    },
  );

  const lists = allRoutes.filter(
    ({ record }) =>
      record.answer.kind === 'list' && ofSites.has(record.path) && mayCall(record, 'viewer'),
  );

  it.each(lists.map((route) => [route.record.path, route] as const))(
    'leave out of lists what is on other sites: %s',
    async (path, { record }) => {
      for (const caller of ['ungranted_editor', 'ungranted_viewer'] as const) {
        const { body } = await call(record, path, caller).expect(200);
        expect(JSON.stringify(body.results)).not.toContain(ids[path]);
      }
      const { body } = await call(record, path, 'viewer').expect(200);
      expect(JSON.stringify(body.results)).toContain(ids[path]);
    },
  );
});
