import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import type { Route } from '#api/shared/route-record.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { fillTenant } from './setup/fill-tenant.ts';
import { foreignReferences } from './setup/sample-body.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

/** Lists of what all tenants share. */
const sharedLists = [
  'auth/industries/',
  'auth/seed-keywords/',
  'auth/plans/',
  'billing/admin/',
  'system/settings/system/',
];

/** Rows of a path that are no tenant's: 404 and 403 there are not about tenants. */
const isShared = (path: string) => sharedLists.some((list) => path.startsWith(list));

/** What an owner may not use at all is refused before the id is looked for: the role matrix walks it. */
const withId = allRoutes.filter(
  ({ record: { path, permission } }) =>
    path.includes('{id}') &&
    !isShared(path) &&
    (permission === 'public' || roleHas('owner', permission)),
);
const tenantLists = allRoutes
  .filter(({ record }) => record.answer.kind === 'list' && record.permission !== 'public')
  .map(({ record }) => record.path)
  // Of one row that the path names, it is looked at as every other path with an id is.
  .filter((path) => !isShared(path) && !path.includes('{id}'));
const withBody = allRoutes.filter(
  ({ record }) => record.body !== undefined && record.permission !== 'public',
);

/** Only row-level security is left: the filters of every entity are taken away. */
function removeFilters(api: TestApi): void {
  for (const metadata of api.dependencies.orm.getMetadata().getAll().values()) {
    metadata.filters = {};
  }
}

describe.each([
  ["with the API's own filters", () => {}],
  ['with row-level security alone', removeFilters],
] as const)(
  `another tenant's rows, on all ${withId.length} routes with an id, ${tenantLists.length} lists and ${withBody.length} bodies, %s`,
  (_name, prepare) => {
    let api: TestApi;
    let mine: Tenant;
    let theirs: Tenant;
    let own: Record<string, string>;
    let foreign: Record<string, string>;

    beforeAll(async () => {
      api = await createTestApi();
      mine = await createTenant(api);
      theirs = await createTenant(api);
      own = await fillTenant(api, mine);
      foreign = await fillTenant(api, theirs);
      prepare(api);
    });
    afterAll(() => api.close());

    /** The row of the other tenant that a path with `{id}` would name. */
    function theirRow(path: string): string {
      const collection = path.slice(0, path.indexOf('{id}'));
      const id = foreign[collection];
      if (!id) throw new Error(`fillTenant has no row for ${collection}`);
      return id;
    }

    it.each(withId.map(({ record }) => [record.method, record.path] as const))(
      'do not exist: %s %s',
      async (method, path) => {
        const url = path.replace('{id}', theirRow(path)).replace('{version}', '1');
        const { body } = await api.http[method](`/api/v1/${url}`)
          .set('Authorization', `Bearer ${mine.access}`)
          .expect(404);
        expect(body.error).toBe('Resource not found');
      },
    );

    it.each(tenantLists)('are in no list: %s', async (path) => {
      const { body } = await mine.get(path).expect(200);
      const seen = JSON.stringify(body.results);
      for (const id of Object.values(foreign)) expect(seen).not.toContain(id);
    });

    it.each(tenantLists)('are there for their owner: %s', async (path) => {
      const { body } = await theirs.get(path).expect(200);
      expect(body.count).toBeGreaterThan(0);
    });

    it.each(withBody.map((route) => [route.record.method, route.record.path, route] as const))(
      'cannot be pointed at by any field of a body: %s %s',
      async (_method, path, route) => {
        const before = api.delivered.length;
        for (const reference of referencesOf(route)) await refused(route, path, reference);
        expect(api.delivered.length).toBe(before);
      },
    );

    it('are named by many fields, so that the test above has looked at something', () => {
      expect(withBody.flatMap(referencesOf).length).toBeGreaterThan(15);
    });

    const referencesOf = ({ record }: Route) =>
      record.body ? foreignReferences(record.body, record.path, own, foreign) : [];

    /** 404 where the ids are acted upon, 422 where they are references (spec/api.md, Fine print). */
    async function refused(
      { record }: Route,
      path: string,
      { field, body: sent }: ReturnType<typeof foreignReferences>[number],
    ): Promise<void> {
      const ownRow = own[path.slice(0, Math.max(0, path.indexOf('{id}')))] ?? '';
      const { status, body } = await api.http[record.method](
        `/api/v1/${path.replace('{id}', ownRow).replace('{version}', '1')}`,
      )
        .set('Authorization', `Bearer ${mine.access}`)
        .send(sent);
      const isRefused = status === 404 || (status === 422 && field in body.errors);
      expect({ field, status, body, isRefused }).toMatchObject({ isRefused: true });
    }

    it('cannot be acted upon when mixed with own ones', async () => {
      const both = (path: string) => [own[path], foreign[path]];
      const keywords = { ids: both('planner/keywords/') };
      const acts: [string, object][] = [
        ['planner/keywords/bulk_delete/', keywords],
        ['planner/keywords/bulk_restore/', keywords],
        ['planner/keywords/bulk_update_status/', { ...keywords, status: 'archived' }],
        ['planner/clusters/auto_generate_ideas/', { ids: both('planner/clusters/') }],
        ['planner/ideas/bulk_queue_to_writer/', { ids: both('planner/ideas/') }],
        ['writer/tasks/auto_generate_content/', { ids: both('writer/tasks/') }],
        ['writer/tasks/generate_images/', { ids: both('writer/tasks/') }],
        ['pipelines/content/', { task_ids: both('writer/tasks/') }],
      ];
      const before = api.delivered.length;
      for (const [path, body] of acts) await mine.post(path, body).expect(404);
      expect(api.delivered.length).toBe(before);
    });
  },
);
