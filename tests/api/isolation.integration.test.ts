import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import { fillTenant } from './setup/fill-tenant.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let mine: Tenant;
let theirs: Tenant;
let ids: Record<string, string>;

beforeAll(async () => {
  api = await createTestApi();
  mine = await createTenant(api);
  theirs = await createTenant(api);
  ids = await fillTenant(api, theirs);
});
afterAll(() => api.close());

/** The row of the other tenant that a path with `{id}` would name. */
function theirRow(path: string): string {
  const collection = path.slice(0, path.indexOf('{id}'));
  const id = ids[collection];
  if (!id) throw new Error(`fillTenant has no row for ${collection}`);
  return id;
}

const withId = allRoutes.filter(({ record }) => record.path.includes('{id}'));
/** Lists of what belongs to an account; industries are reference data. */
const tenantLists = allRoutes
  .filter(({ record }) => record.answer.kind === 'list')
  .map(({ record }) => record.path)
  .filter((path) => path !== 'auth/industries/');

describe("another tenant's rows", () => {
  it.each(withId.map(({ record }) => [record.method, record.path] as const))(
    'do not exist: %s %s',
    async (method, path) => {
      const url = path.replace('{id}', theirRow(path));
      const { body } = await api.http[method](`/api/v1/${url}`)
        .set('Authorization', `Bearer ${mine.access}`)
        .expect(404);
      expect(body.error).toBe('Resource not found');
    },
  );

  it.each(tenantLists)('are in no list: %s', async (path) => {
    const { body } = await mine.get(path).expect(200);
    const seen = JSON.stringify(body.results);
    for (const id of Object.values(ids)) expect(seen).not.toContain(id);
  });

  it.each(tenantLists)('are there for their owner: %s', async (path) => {
    const { body } = await theirs.get(path).expect(200);
    expect(body.count).toBeGreaterThan(0);
  });

  it('cannot be pointed at: 422, and nothing is written', async () => {
    const references = { site_id: theirs.siteId, sector_id: theirs.sectorId };
    await mine.post('planner/keywords/', { ...references, keyword: 'mine' }).expect(422);
    await mine.post('writer/tasks/', { ...references, title: 'Mine' }).expect(422);
    await mine.post('auth/sectors/', { site_id: theirs.siteId, name: 'Mine' }).expect(422);
    await mine.post('planner/keywords/auto_cluster/', { sector_id: theirs.sectorId }).expect(422);
    await mine
      .post('writer/tasks/', {
        site_id: mine.siteId,
        sector_id: mine.sectorId,
        title: 'Mine',
        cluster_id: ids['planner/clusters/'],
      })
      .expect(422);
    const keywords = await theirs.get('planner/keywords/?search=mine').expect(200);
    expect(keywords.body.count).toBe(0);
  });

  it('cannot be acted upon, also when mixed with own ones', async () => {
    const own = await fillTenant(api, mine);
    const both = (path: string) => [own[path], ids[path]];
    const acts: [string, object][] = [
      ['planner/clusters/auto_generate_ideas/', { ids: both('planner/clusters/') }],
      ['planner/ideas/bulk_queue_to_writer/', { ids: both('planner/ideas/') }],
      ['writer/tasks/auto_generate_content/', { ids: both('writer/tasks/') }],
      ['writer/tasks/generate_images/', { ids: both('writer/tasks/') }],
      ['pipelines/content/', { task_ids: both('writer/tasks/') }],
      ['publisher/publish/', { content_id: ids['writer/content/'] }],
      [
        'publisher/publish/',
        { content_id: own['writer/content/'], destinations: [ids['integration/integrations/']] },
      ],
    ];
    for (const [path, body] of acts) await mine.post(path, body).expect(404);
    expect(api.delivered).toEqual([]);
  });
});
