import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '#api/routes.ts';
import type { Route } from '#api/shared/route-record.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { fillTenant } from './setup/fill-tenant.ts';
import { addMember, type Member } from './setup/member.ts';
import { foreignReferences } from './setup/sample-body.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
/** Everything on the first site, which nobody below is granted unless a test does it. */
let ids: Record<string, string>;
let second: { site_id: string; sector_id: string };

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  ids = await fillTenant(api, tenant);
  const site = await tenant.post('auth/sites/', { name: 'Second' }).expect(201);
  const site_id: string = site.body.data.id;
  const sector = await tenant.post('auth/sectors/', { site_id, name: 'Tea' }).expect(201);
  second = { site_id, sector_id: sector.body.data.id };
});
afterAll(() => api.close());

const grant = (member: Member, site_id: string) =>
  tenant.post(`auth/users/${member.userId}/grant-site/`, { site_id });
const revoke = (member: Member, site_id: string) =>
  tenant.post(`auth/users/${member.userId}/revoke-site/`, { site_id });
const sitesOf = async (member: Member): Promise<string[]> => {
  const { body } = await member.get('auth/sites/').expect(200);
  return body.results.map(({ id }: { id: string }) => id);
};
/** A member who sees the second site, and not the one where everything is. */
async function addElsewhere(role: 'editor' | 'viewer'): Promise<Member> {
  const member = await addMember(api, tenant, role);
  await grant(member, second.site_id).expect(200);
  return member;
}

describe('granting a site', () => {
  it('counts at once for a token already out, and so does taking it back', async () => {
    const editor = await addMember(api, tenant, 'editor');
    expect(await sitesOf(editor)).toEqual([]);
    const { body } = await grant(editor, tenant.siteId).expect(200);
    expect(body.data).toEqual({ user_id: editor.userId, site_ids: [tenant.siteId] });
    expect(await sitesOf(editor)).toEqual([tenant.siteId]);
    await editor.get(`auth/sites/${tenant.siteId}/`).expect(200);
    await revoke(editor, tenant.siteId).expect(200);
    expect(await sitesOf(editor)).toEqual([]);
    const refused = await editor.get(`auth/sites/${tenant.siteId}/`).expect(403);
    expect(refused.body.errors).toEqual({ site_id: ['No access to this site'] });
  });

  it('twice changes nothing, as taking it back twice', async () => {
    const viewer = await addMember(api, tenant, 'viewer');
    const answers = await Promise.all([grant(viewer, tenant.siteId), grant(viewer, tenant.siteId)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await tenant.get(`auth/site-access/?user_id=${viewer.userId}`).expect(200);
    expect(body.count).toBe(1);
    await revoke(viewer, tenant.siteId).expect(200);
    const again = await revoke(viewer, tenant.siteId).expect(200);
    expect(again.body.data.site_ids).toEqual([]);
  });

  it('takes the site from the dashboard of who loses it', async () => {
    const viewer = await addElsewhere('viewer');
    await viewer.patch('auth/me/', { current_site_id: second.site_id }).expect(200);
    await revoke(viewer, second.site_id).expect(200);
    const { body } = await viewer.get('auth/me/').expect(200);
    expect(body.data).toMatchObject({ current_site_id: null, site_ids: [] });
  });

  it('is not for who sees every site anyway', async () => {
    const admin = await addMember(api, tenant, 'admin');
    expect(await sitesOf(admin)).toHaveLength(2);
    const { body } = await grant(admin, tenant.siteId).expect(422);
    const message = 'Only editors and viewers are granted sites; this user sees them all';
    expect(body.errors.non_field_errors).toEqual([message]);
    const row = { user_id: admin.userId, site_id: tenant.siteId };
    const refused = await tenant.post('auth/site-access/', row).expect(422);
    expect(refused.body.errors.user_id).toEqual([message]);
  });

  it('is for admins, and for sites and users of the account', async () => {
    const editor = await addMember(api, tenant, 'editor');
    const other = await createTenant(api);
    await editor
      .post(`auth/users/${editor.userId}/grant-site/`, { site_id: tenant.siteId })
      .expect(403);
    await editor.get('auth/site-access/').expect(403);
    const strange = await grant(editor, other.siteId).expect(422);
    expect(strange.body.errors.site_id).toEqual(['Site must belong to your account']);
    await tenant
      .post(`auth/users/${other.userId}/grant-site/`, { site_id: tenant.siteId })
      .expect(404);
  });
});

describe('grants as rows', () => {
  it('are made, listed, moved and deleted', async () => {
    const viewer = await addMember(api, tenant, 'viewer');
    const fields = { user_id: viewer.userId, site_id: tenant.siteId };
    const { body: made } = await tenant.post('auth/site-access/', fields).expect(201);
    expect(made.data).toMatchObject({ ...fields, granted_by_id: tenant.userId });
    await tenant.post('auth/site-access/', fields).expect(409);
    const row = `auth/site-access/${made.data.id}/`;
    const listed = await tenant
      .get(`auth/site-access/?site_id=${tenant.siteId}&user_id=${viewer.userId}`)
      .expect(200);
    expect(listed.body.results).toEqual([made.data]);
    await tenant.patch(row, { site_id: second.site_id }).expect(200);
    expect(await sitesOf(viewer)).toEqual([second.site_id]);
    await tenant.delete(row).expect(204);
    expect(await sitesOf(viewer)).toEqual([]);
    await tenant.get(row).expect(404);
  });
});

const mayRead = ({ permission }: Route['record']) =>
  permission !== 'public' && roleHas('viewer', permission);

describe('a site that was not granted', () => {
  let editor: Member;
  let viewer: Member;
  beforeAll(async () => {
    editor = await addElsewhere('editor');
    viewer = await addElsewhere('viewer');
  });

  /** Whatever is read by its site or sector: lists, sums, files; however the database is asked for it. */
  const narrowed = allRoutes.flatMap(({ record }) => {
    const { method, path, query } = record;
    if (method !== 'get' || path.includes('{') || !mayRead(record)) return [];
    const names = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
    return (['site_id', 'sector_id'] as const)
      .filter((name) => names.includes(name))
      .map((name) => ({ path, name }));
  });

  it.each(narrowed)('as a filter is one of nobody: $path?$name', async ({ path, name }) => {
    const place = { site_id: tenant.siteId, sector_id: tenant.sectorId };
    const read = async (reader: Pick<Member, 'get'>, id: string) => {
      const { body, text } = await reader.get(`${path}?${name}=${id}`).expect(200);
      const { data, count, results } = body;
      return data ?? (results ? { count, results } : text);
    };
    for (const member of [editor, viewer]) {
      expect(await read(member, place[name])).toEqual(await read(member, randomUUID()));
    }
    // There is something to be kept from them.
    expect(await read(tenant, place[name])).not.toEqual(await read(tenant, randomUUID()));
  });

  /** Bodies of an editor's routes in which something of the site is named. */
  const pointing = allRoutes.flatMap(({ record }) => {
    const { body, path, method, permission } = record;
    if (!body || permission === 'public' || !roleHas('editor', permission)) return [];
    if (path.includes('{')) return [];
    return foreignReferences(body, path, {}, {}).map(({ field }) => ({
      method,
      path,
      field,
      body,
    }));
  });

  it.each(pointing)(
    'is nothing to act upon: $method $path, $field',
    async ({ method, path, field, body }) => {
      const sample = foreignReferences(body, path, ids, ids).find((one) => one.field === field);
      const before = api.delivered.length;
      const answer = await api.http[method](`/api/v1/${path}`)
        .set('Authorization', `Bearer ${editor.access}`)
        .send(sample?.body);
      expect({ status: answer.status, errors: answer.body.errors }).toEqual({
        status: 403,
        errors: { site_id: ['No access to this site'] },
      });
      expect(api.delivered).toHaveLength(before);
    },
  );

  it('is met by the tests above on many routes', () => {
    expect(narrowed.length).toBeGreaterThan(20);
    expect(new Set(narrowed.map(({ path }) => path))).toContain('linker/graph/');
    expect(pointing.length).toBeGreaterThan(8);
  });

  it('refuses what is mixed with rows of a granted one, and nothing is done', async () => {
    const make = (title: string) => editor.post('writer/tasks/', { ...second, title }).expect(201);
    const { body } = await make('Green tea');
    const both = [body.data.id, ids['writer/tasks/']];
    await editor.post('writer/tasks/auto_generate_content/', { ids: both }).expect(403);
    const { body: after } = await editor.get(`writer/tasks/${body.data.id}/`).expect(200);
    expect(after.data.status).toBe('pending');
  });

  it('keeps a batch that works there, too, from being controlled', async () => {
    const task = { ...second, title: 'White tea' };
    const { body: own } = await tenant.post('writer/tasks/', task).expect(201);
    const there = { site_id: tenant.siteId, sector_id: tenant.sectorId, title: 'Red tea' };
    const { body: other } = await tenant.post('writer/tasks/', there).expect(201);
    // The batch is listed under the site of its first item, which the editor sees.
    const { body: batch } = await tenant
      .post('writer/tasks/auto_generate_content/', { ids: [own.data.id, other.data.id] })
      .expect(202);
    const run = `runs/${batch.data.run_id}/`;
    const { body } = await editor.get(run).expect(200);
    expect(body.data.children).toHaveLength(1);
    for (const action of ['pause', 'resume', 'cancel']) {
      const refused = await editor.post(`${run}${action}/`).expect(403);
      expect(refused.body.errors).toEqual({ site_id: ['No access to this site'] });
    }
    await tenant.post(`${run}cancel/`).expect(200);
  });

  it('is as if it were not there for a viewer, who changes nothing on a granted one', async () => {
    expect(await sitesOf(viewer)).toEqual([second.site_id]);
    const task = { ...second, title: 'Black tea' };
    const { body } = await viewer.post('writer/tasks/', task).expect(403);
    expect(body.errors).toBeUndefined();
  });

  it('is another account’s no more than nothing: 404, not 403', async () => {
    const other = await createTenant(api);
    await editor.get(`auth/sites/${other.siteId}/`).expect(404);
    await editor.get(`auth/sites/${randomUUID()}/`).expect(404);
  });
});
