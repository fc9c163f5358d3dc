import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { placeOf } from './keywords.ts';
import { createTenant, type Tenant } from './tenant.ts';
import { createTestApi, type TestApi } from './test-api.ts';

type Manager = Parameters<Parameters<typeof runInTenant>[2]>[0];
type Base = Record<'accountId' | 'siteId' | 'sectorId', string>;

export const ideaPath = (id: string, act = '') => `planner/ideas/${id}/${act}`;

/** An API for the test file; a tenant with one cluster that is new in each test. */
export function useIdeas() {
  let api: TestApi;
  let tenant: Tenant;
  let clusterId: string;

  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    tenant = await createTenant(api);
    clusterId = randomUUID();
    await insert((em, base) => em.insert(Cluster, { ...base, id: clusterId, name: 'Grinders' }));
  });

  function insert<Result>(work: (em: Manager, base: Base) => Promise<Result>) {
    const { accountId, siteId, sectorId } = tenant;
    const base = { accountId, siteId, sectorId };
    return runInTenant(api.dependencies.orm, accountId, (em) => work(em, base));
  }

  const create = (title: string, fields: object = {}) =>
    tenant.post('planner/ideas/', { ...placeOf(tenant), idea_title: title, ...fields });

  return {
    get api() {
      return api;
    },
    get tenant() {
      return tenant;
    },
    get clusterId() {
      return clusterId;
    },
    insert,
    create,
    made: async (title: string, fields: object = {}) =>
      (await create(title, fields).expect(201)).body.data,
    /** A keyword of no cluster; answers its id. */
    async keyword(text: string, volume: number | null): Promise<string> {
      const id = randomUUID();
      const row = { id, keyword: text, originalKeyword: text, volume };
      await insert((em, base) => em.insert(Keyword, { ...base, ...row }));
      return id;
    },
  };
}
