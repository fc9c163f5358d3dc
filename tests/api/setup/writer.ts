import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentTaxonomy } from '#entities/writer/content-taxonomy.ts';
import { Task } from '#entities/writer/task.ts';
import { placeOf } from './keywords.ts';
import { createTenant, type Tenant } from './tenant.ts';
import { createTestApi, type TestApi } from './test-api.ts';

type Manager = Parameters<Parameters<typeof runInTenant>[2]>[0];
type Base = Record<'accountId' | 'siteId' | 'sectorId', string>;

export const taskPath = (id: string, act = '') => `writer/tasks/${id}/${act}`;
export const contentPath = (id: string, act = '') => `writer/content/${id}/${act}`;

type Insert = (work: (em: Manager, base: Base) => Promise<unknown>) => Promise<unknown>;

/** Rows written past the API, with what every such row needs; each answers its id. */
function rowMakers(insert: Insert) {
  async function withId(work: (id: string, em: Manager, base: Base) => Promise<unknown>) {
    const id = randomUUID();
    await insert((em, base) => work(id, em, base));
    return id;
  }
  const text = { htmlContent: '<p>Nine bars.</p>', wordCount: 2 };
  return {
    task: (fields: Partial<Task> = {}) =>
      withId((id, em, base) => em.insert(Task, { ...base, id, title: 'Espresso', ...fields })),
    content: (fields: Partial<Content> = {}) =>
      withId((id, em, base) =>
        em.insert(Content, { ...base, id, title: 'Espresso', slug: id, ...text, ...fields }),
      ),
    cluster: (fields: Partial<Cluster> = {}) =>
      withId((id, em, base) => em.insert(Cluster, { ...base, id, name: id, ...fields })),
    idea: (fields: Partial<ContentIdea> = {}) =>
      withId((id, em, base) => em.insert(ContentIdea, { ...base, id, ideaTitle: id, ...fields })),
    taxonomy: (fields: Partial<ContentTaxonomy> = {}) =>
      withId((id, em, { accountId, siteId }) => {
        const named = { id, name: id, slug: id, taxonomyType: 'category' as const };
        return em.insert(ContentTaxonomy, { accountId, siteId, ...named, ...fields });
      }),
    author: (fields: Partial<AuthorProfile> = {}) =>
      withId((id, em, { accountId }) =>
        em.insert(AuthorProfile, { accountId, id, name: id, ...fields }),
      ),
  };
}

/** An API for the test file; a tenant that is new in each test. */
export function useWriter() {
  let api: TestApi;
  let tenant: Tenant;

  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    tenant = await createTenant(api);
  });

  function insert<Result>(work: (em: Manager, base: Base) => Promise<Result>) {
    const { accountId, siteId, sectorId } = tenant;
    const base = { accountId, siteId, sectorId };
    return runInTenant(api.dependencies.orm, accountId, (em) => work(em, base));
  }

  return {
    ...rowMakers(insert),
    get api() {
      return api;
    },
    get tenant() {
      return tenant;
    },
    insert,
    createTask: (title: string, fields: object = {}) =>
      tenant.post('writer/tasks/', { ...placeOf(tenant), title, ...fields }),
  };
}
