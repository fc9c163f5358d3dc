import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { KeywordImport } from '#entities/planner/keyword-import.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { addMember } from './setup/member.ts';
import { limitPlan } from './setup/plan-limits.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let site: string;

interface IndustryRow {
  id: string;
  sectors: { id: string }[];
}
let industries: IndustryRow[];

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  site = `auth/sites/${tenant.siteId}/`;
  industries = (await tenant.get('auth/industries/').expect(200)).body.results;
});

const industry = (index: number): IndustryRow => {
  const found = industries[index];
  if (!found) throw new Error('There is no such industry');
  return found;
};
const topic = (index: number) => industry(index).sectors[0]?.id ?? '';

const makeSite = async (fields: object = {}) =>
  (await tenant.post('auth/sites/', { name: 'Tea shop', ...fields }).expect(201)).body.data;

describe('slugs', () => {
  it('follow the name, past what is taken, until somebody chooses one', async () => {
    const first = await makeSite();
    const second = await makeSite();
    expect([first.slug, second.slug]).toEqual(['tea-shop', 'tea-shop-2']);
    const renamed = await tenant.patch(`auth/sites/${second.id}/`, { name: 'Coffee & more' });
    expect(renamed.body.data.slug).toBe('coffee-and-more');
    await tenant.patch(`auth/sites/${second.id}/`, { slug: 'mine' }).expect(200);
    const kept = await tenant.patch(`auth/sites/${second.id}/`, { name: 'Something else' });
    expect(kept.body.data.slug).toBe('mine');
  });

  it('given and taken are refused, on another site of the account', async () => {
    const { id } = await makeSite();
    await makeSite({ slug: 'mine' });
    for (const request of [
      tenant.post('auth/sites/', { name: 'Tea shop', slug: 'mine' }),
      tenant.patch(`auth/sites/${id}/`, { slug: 'mine' }),
    ]) {
      const { body } = await request.expect(409);
      expect(body.errors.slug).toEqual(['This slug is taken']);
    }
    const other = await createTenant(api);
    await other.post('auth/sites/', { name: 'Tea shop', slug: 'mine' }).expect(201);
  });

  it('of sectors are unique in their site', async () => {
    const { id: siteId } = await makeSite();
    const make = (site_id: string, slug?: string) =>
      tenant.post('auth/sectors/', { site_id, name: 'Coffee', slug });
    expect((await make(tenant.siteId).expect(201)).body.data.slug).toBe('coffee-2');
    expect((await make(siteId).expect(201)).body.data.slug).toBe('coffee');
    await make(siteId, 'coffee').expect(409);
  });
});

describe('limits of the plan', () => {
  it('end the sites, also for two at once', async () => {
    await limitPlan(api, tenant, { maxSites: 2 });
    const make = () => tenant.post('auth/sites/', { name: 'One more' });
    const answers = await Promise.all([make(), make()]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      201, 422,
    ]);
    const { body } = await make().expect(422);
    expect(body.errors.non_field_errors).toEqual(["Your plan's limit of sites (2) is reached"]);
  });

  it('end the industries, not the sites of one industry', async () => {
    await limitPlan(api, tenant, { maxIndustries: 1 });
    await makeSite({ industry_id: industry(0).id });
    await makeSite({ industry_id: industry(0).id });
    const other = { name: 'Other', industry_id: industry(1).id };
    const { body } = await tenant.post('auth/sites/', other).expect(422);
    expect(body.errors.industry_id).toEqual(["Your plan's limit of industries (1) is reached"]);
    await tenant.patch(site, { industry_id: industry(1).id }).expect(422);
  });
});

describe('industries', () => {
  it('hold site and sectors together', async () => {
    const unknown = await tenant.patch(site, { industry_id: randomUUID() }).expect(422);
    expect(unknown.body.errors.industry_id).toEqual(['Unknown industry']);
    await tenant.patch(site, { industry_id: industry(0).id }).expect(200);
    const sector = { site_id: tenant.siteId, name: 'Topic' };
    const strange = { ...sector, industry_sector_id: topic(1) };
    const refused = await tenant.post('auth/sectors/', strange).expect(422);
    expect(refused.body.errors.industry_sector_id).toEqual([
      "Must be a sector of the site's industry",
    ]);
    await tenant.post('auth/sectors/', { ...sector, industry_sector_id: topic(0) }).expect(201);
    const moved = await tenant.patch(site, { industry_id: industry(1).id }).expect(422);
    expect(moved.body.errors.industry_id).toEqual([
      'Sectors of this site belong to another industry',
    ]);
  });
});

describe('status and is_active', () => {
  it.each([
    [{ is_active: false }, { is_active: false, status: 'inactive' }],
    [{ status: 'inactive' }, { is_active: false, status: 'inactive' }],
    [{ status: 'suspended' }, { is_active: false, status: 'suspended' }],
    [
      { status: 'suspended', is_active: false },
      { is_active: false, status: 'suspended' },
    ],
    [{ status: 'active' }, { is_active: true, status: 'active' }],
  ])('of a site tell the same: %o', async (change, expected) => {
    const { body } = await tenant.patch(site, change).expect(200);
    expect(body.data).toMatchObject(expected);
  });

  it('are refused when they do not agree, or are unknown', async () => {
    await tenant.patch(site, { status: 'active', is_active: false }).expect(422);
    const { body } = await tenant.patch(site, { status: 'asleep' }).expect(400);
    expect(body.errors.status).toEqual(['Invalid status value']);
  });

  it('end the sixth active sector', async () => {
    const make = (fields: object = {}) =>
      tenant.post('auth/sectors/', { site_id: tenant.siteId, name: 'Topic', ...fields });
    for (let count = 2; count <= 5; count += 1) await make().expect(201);
    const { body } = await make().expect(422);
    expect(body.errors.is_active).toEqual(['A site has at most 5 active sectors']);
    const { body: spare } = await make({ is_active: false }).expect(201);
    expect(spare.data).toMatchObject({ is_active: false, status: 'inactive' });
    await tenant.patch(`auth/sectors/${spare.data.id}/`, { status: 'active' }).expect(422);
    await tenant.patch(`auth/sectors/${tenant.sectorId}/`, { is_active: false }).expect(200);
    await tenant.patch(`auth/sectors/${spare.data.id}/`, { status: 'active' }).expect(200);
  });
});

describe('deleting a site', () => {
  it('takes its sectors and grants, and moves who stands on it', async () => {
    const editor = await addMember(api, tenant, 'editor');
    const stranger = await addMember(api, tenant, 'viewer');
    const other = await makeSite();
    for (const site_id of [tenant.siteId, other.id]) {
      await tenant.post(`auth/users/${editor.userId}/grant-site/`, { site_id }).expect(200);
    }
    await tenant
      .post(`auth/users/${stranger.userId}/grant-site/`, { site_id: tenant.siteId })
      .expect(200);
    for (const member of [tenant, editor, stranger]) {
      await member.patch('auth/me/', { current_site_id: tenant.siteId }).expect(200);
    }
    await tenant.delete(site).expect(204);
    await tenant.get(site).expect(404);
    await tenant.get(`auth/sectors/${tenant.sectorId}/`).expect(404);
    const standsOn = async (member: Pick<Tenant, 'get'>) =>
      (await member.get('auth/me/').expect(200)).body.data.current_site_id;
    expect(await standsOn(tenant)).toBe(other.id);
    expect(await standsOn(editor)).toBe(other.id);
    expect(await standsOn(stranger)).toBeNull();
    const grants = await tenant.get('auth/site-access/').expect(200);
    expect(grants.body.results.map((row: { site_id: string }) => row.site_id)).toEqual([other.id]);
  });

  it('goes with what only tells of work on keywords: imports and changes of clusters', async () => {
    const place = { accountId: tenant.accountId, siteId: tenant.siteId, sectorId: tenant.sectorId };
    await runInTenant(api.dependencies.orm, tenant.accountId, async (em) => {
      await em.insert(KeywordImport, { ...place, status: 'completed' });
      await em.insert(ClusterChange, { ...place, kind: 'rename', title: 'Renamed' });
    });
    await tenant.delete(`auth/sectors/${tenant.sectorId}/`).expect(204);
    await tenant.delete(site).expect(204);
  });

  it('is refused while something hangs on it, and says what', async () => {
    const { siteId: site_id, sectorId: sector_id } = tenant;
    const add = (keyword: string) =>
      tenant.post('planner/keywords/', { site_id, sector_id, keyword }).expect(201);
    await add('green tea');
    await add('black tea');
    await tenant.post('writer/tasks/', { site_id, sector_id, title: 'Tea' }).expect(201);
    const { body } = await tenant.delete(site).expect(409);
    expect(body.errors.non_field_errors).toEqual([
      'This site still has 2 keywords, 1 task (the Trash included)',
    ]);
    const sector = await tenant.delete(`auth/sectors/${sector_id}/`).expect(409);
    expect(sector.body.errors.non_field_errors).toEqual([
      'This sector still has 2 keywords, 1 task (the Trash included)',
    ]);
    await tenant.get(site).expect(200);
  });

  it('is for admins', async () => {
    const editor = await addMember(api, tenant, 'editor');
    await tenant
      .post(`auth/users/${editor.userId}/grant-site/`, { site_id: tenant.siteId })
      .expect(200);
    await editor.delete(site).expect(403);
    await editor.patch(site, { name: 'Mine' }).expect(403);
    await editor.get(site).expect(200);
  });
});
