import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Notification } from '#entities/system/notification.ts';
import { type Credentials, createCallers } from './setup/callers.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let credentials: Credentials;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  credentials = await createCallers(api, tenant);
});
afterAll(() => api.close());

interface Line {
  action: string;
  changed_fields: string[];
  user_id: string;
  address: string;
}

async function linesOf(objectId: string): Promise<Line[]> {
  const { body } = await tenant
    .get(`system/audit-log/?object_id=${objectId}&ordering=created_at`)
    .expect(200);
  return body.results;
}

describe('the audit log', () => {
  it('says who did what to which object, when and from where', async () => {
    const made = await tenant.post('auth/sites/', { name: 'Second shop' }).expect(201);
    const { id } = made.body.data;
    await tenant.patch(`auth/sites/${id}/`, { name: 'Renamed', domain: 'x.example' }).expect(200);
    await tenant.delete(`auth/sites/${id}/`).expect(204);
    const lines = await linesOf(id);
    expect(lines.map(({ action, changed_fields: fields }) => [action, fields.toSorted()])).toEqual([
      ['create', []],
      ['update', ['domain', 'name', 'slug']],
      ['delete', []],
    ]);
    for (const line of lines) {
      expect(line.user_id).toBe(tenant.userId);
      expect(line.address).toMatch(/127\.0\.0\.1|::1/);
    }
  });

  it('names the columns, never their values', async () => {
    const secret = 'sk-audit-0123456789';
    await tenant
      .put('system/settings/integrations/openai/', { config: { api_key: secret } })
      .expect(200);
    const { body } = await tenant.get('system/audit-log/?page_size=100').expect(200);
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(JSON.stringify(body)).toContain('sealed_secrets');
  });

  it('writes nothing for a change that was rolled back or changed nothing', async () => {
    const before = await linesOf(tenant.siteId);
    await tenant.patch(`auth/sites/${tenant.siteId}/`, { row_version: 99, name: 'No' }).expect(409);
    await tenant.patch(`auth/sites/${tenant.siteId}/`, {}).expect(200);
    expect(await linesOf(tenant.siteId)).toEqual(before);
  });

  it('names the key that asked, and is read by admins only', async () => {
    await api.http
      .patch(`/api/v1/auth/sites/${tenant.siteId}/`)
      .set('Authorization', credentials.api_key_write)
      .send({ domain: 'by-key.example' })
      .expect(200);
    const { body } = await tenant.get(`system/audit-log/?object_id=${tenant.siteId}`).expect(200);
    expect(body.results[0].api_key_id).toMatch(/^[0-9a-f-]{36}$/);
    await api.http
      .get('/api/v1/system/audit-log/')
      .set('Authorization', credentials.editor)
      .expect(403);
  });
});

describe('notifications', () => {
  it("are one's own and the account's, unread until read", async () => {
    const { accountId, userId } = tenant;
    await runInTenant(api.dependencies.orm, accountId, (em) =>
      em.insertMany(Notification, [
        { accountId, userId, kind: 'low_credits', text: 'Mine' },
        { accountId, userId: null, kind: 'notice', text: 'Everybody' },
      ]),
    );
    const path = 'system/notifications/';
    const { body } = await tenant.get(`${path}?unread=true&ordering=created_at`).expect(200);
    const texts = body.results.map(({ text }: { text: string }) => text);
    expect(texts.toSorted()).toEqual(['Everybody', 'Mine']);
    const own = body.results.find(({ text }: { text: string }) => text === 'Mine');

    const others = await api.http
      .get(`/api/v1/${path}`)
      .set('Authorization', credentials.viewer)
      .expect(200);
    expect(others.body.results.map(({ text }: { text: string }) => text)).toEqual(['Everybody']);
    await api.http
      .patch(`/api/v1/${path}${own.id}/`)
      .set('Authorization', credentials.viewer)
      .send({ read: true })
      .expect(404);

    const read = await tenant.patch(`${path}${own.id}/`, { read: true }).expect(200);
    expect(read.body.data.read_at).not.toBeNull();
    expect((await tenant.get(`${path}?unread=true`).expect(200)).body.count).toBe(1);
    expect((await tenant.get(`${path}?unread=false`).expect(200)).body.count).toBe(1);
    await tenant.patch(`${path}${own.id}/`, { read: false }).expect(200);
    expect((await tenant.get(`${path}?unread=true`).expect(200)).body.count).toBe(2);
  });
});

describe('status', () => {
  it('tells how each part is, and what failed lately in the account', async () => {
    const { body } = await tenant.get('system/status/').expect(200);
    expect(body.data).toMatchObject({
      status: 'ok',
      database: { ok: true },
      temporal: { ok: true },
      queues: { core: { ok: true, workers: 1 } },
      last_errors: [],
    });
  });
});
