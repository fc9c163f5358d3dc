import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashToken } from '#api/shared/tokens.ts';
import { ApiKey } from '#entities/identity/api-key.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { addMember, caller } from './setup/member.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

type Poster = Pick<Tenant, 'post'>;

async function makeKey(fields: object = {}, by: Poster = tenant) {
  const { body } = await by
    .post('auth/api-keys/', { name: 'Plugin', scopes: ['read', 'write'], ...fields })
    .expect(201);
  return { id: body.data.id as string, key: body.data.key as string, row: body.data };
}

const withKey = (key: string) => caller(api, `Api-Key ${key}`);

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

describe('making a key', () => {
  it('answers it once, as `key`, and keeps only its hash', async () => {
    const { id, key, row } = await makeKey({ scopes: ['write', 'read', 'read'] });
    expect(key).toMatch(new RegExp(`^igny8_${tenant.accountId}\\.[\\w-]{43}$`));
    expect(row).toMatchObject({ scopes: ['read', 'write'], user_id: tenant.userId });
    expect(key.startsWith(row.prefix)).toBe(true);
    for (const path of ['auth/api-keys/', `auth/api-keys/${id}/`]) {
      const { text } = await tenant.get(path).expect(200);
      expect(text).not.toContain(key);
      expect(text).not.toContain(hashToken(key));
    }
    const stored = await inTenant((em) => em.findOneOrFail(ApiKey, { id }));
    expect(stored.keyHash).toBe(hashToken(key));
  });

  it('has prefixes that tell the keys of an account apart', async () => {
    const [first, second] = [await makeKey(), await makeKey()];
    expect(first.row.prefix).not.toBe(second.row.prefix);
  });

  it.each([
    [{ scopes: [] }, 'scopes', 'At least one scope'],
    [{ scopes: ['admin'] }, 'scopes.0', 'A scope is read or write'],
    [{ name: '' }, 'name', 'This field is required'],
    [{ key: 'mine' }, 'key', 'Unknown field'],
  ])('refuses %o', async (fields, field, message) => {
    const given = { name: 'Plugin', scopes: ['read'], ...fields };
    const { body } = await tenant.post('auth/api-keys/', given).expect(400);
    expect(body.errors[field]).toEqual([message]);
  });

  it('refuses an end that has passed', async () => {
    const given = { name: 'Plugin', scopes: ['read'], expires_at: '2020-01-01T00:00:00Z' };
    const { body } = await tenant.post('auth/api-keys/', given).expect(422);
    expect(body.errors.expires_at).toEqual(['Must be in the future']);
  });

  it('answers the same key to the same Idempotency-Key, and keeps no plain copy of it', async () => {
    const idempotencyKey = randomUUID();
    const make = () =>
      tenant
        .post('auth/api-keys/', { name: 'Plugin', scopes: ['read'] })
        .set('Idempotency-Key', idempotencyKey)
        .expect(201);
    const [first, second] = [await make(), await make()];
    expect(second.body.data.key).toBe(first.body.data.key);
    const kept = await inTenant((em) =>
      em.execute('select * from igny8_idempotency_keys where key = ?', [idempotencyKey]),
    );
    expect(JSON.stringify(kept)).not.toContain(first.body.data.key);
  });
});

describe('what a key may', () => {
  it('read is GET only, write is everything else', async () => {
    const reader = withKey((await makeKey({ scopes: ['read'] })).key);
    const writer = withKey((await makeKey({ scopes: ['write'] })).key);
    await reader.get('auth/sites/').expect(200);
    await reader.post('auth/sites/', { name: 'Second' }).expect(403);
    await writer.post('auth/sites/', { name: 'Second' }).expect(201);
    await writer.get('auth/sites/').expect(403);
  });

  it('makes neither users nor keys, nor sees them', async () => {
    const both = withKey((await makeKey()).key);
    const fields = { email: 'x@example.com', password: 'correct-horse-42', full_name: 'X Y' };
    await both.post('auth/users/', fields).expect(403);
    await both.post('auth/api-keys/', { name: 'More', scopes: ['read'] }).expect(403);
    await both.get('auth/api-keys/').expect(403);
    await both.get('auth/site-access/').expect(403);
    const change = { old_password: 'correct-horse-42', new_password: 'wrong-horse-421' };
    await both.post('auth/change-password/', change).expect(403);
  });

  it('acts as its maker does at the moment', async () => {
    const admin = await addMember(api, tenant, 'admin');
    const { key } = await makeKey({}, admin);
    await withKey(key).post('auth/sites/', { name: 'Second' }).expect(201);
    await tenant.patch(`auth/users/${admin.userId}/`, { role: 'viewer' }).expect(200);
    await withKey(key).post('auth/sites/', { name: 'Third' }).expect(403);
    const { body } = await withKey(key).get('auth/sites/').expect(200);
    expect(body.count).toBe(0);
  });

  it('notes when it was used', async () => {
    const { id, key, row } = await makeKey();
    expect(row.last_used_at).toBeNull();
    await withKey(key).get('auth/sites/').expect(200);
    const { body } = await tenant.get(`auth/api-keys/${id}/`).expect(200);
    expect(Date.now() - Date.parse(body.data.last_used_at)).toBeLessThan(60_000);
    expect(body.data.row_version).toBe(row.row_version);
  });
});

describe('a key ends at once', () => {
  const isRefused = async (key: string) => {
    const { body } = await withKey(key).get('auth/sites/').expect(401);
    expect(body.error).toBe('Invalid or expired token');
  };

  it('when it is revoked: it is gone from the list, its row stays', async () => {
    const { id, key } = await makeKey();
    await withKey(key).get('auth/sites/').expect(200);
    await tenant.delete(`auth/api-keys/${id}/`).expect(204);
    await isRefused(key);
    await tenant.get(`auth/api-keys/${id}/`).expect(404);
    await tenant.delete(`auth/api-keys/${id}/`).expect(404);
    const { body } = await tenant.get('auth/api-keys/').expect(200);
    expect(body.count).toBe(0);
    expect((await inTenant((em) => em.findOneOrFail(ApiKey, { id }))).revokedAt).not.toBeNull();
  });

  it('when its time is over', async () => {
    const { id, key } = await makeKey({ expires_at: new Date(Date.now() + 60_000).toISOString() });
    await withKey(key).get('auth/sites/').expect(200);
    await inTenant((em) => em.nativeUpdate(ApiKey, { id }, { expiresAt: new Date() }));
    await isRefused(key);
  });

  it('when its maker is deactivated, and comes back with its maker', async () => {
    const admin = await addMember(api, tenant, 'admin');
    const { key } = await makeKey({}, admin);
    await tenant.patch(`auth/users/${admin.userId}/`, { is_active: false }).expect(200);
    await isRefused(key);
    await tenant.patch(`auth/users/${admin.userId}/`, { is_active: true }).expect(200);
    await withKey(key).get('auth/sites/').expect(200);
  });

  it('when its maker is deleted', async () => {
    const admin = await addMember(api, tenant, 'admin');
    const { key } = await makeKey({}, admin);
    await tenant.delete(`auth/users/${admin.userId}/`).expect(204);
    await isRefused(key);
  });

  it('when it never was one, and says so when it cannot be one', async () => {
    const random = 'x'.repeat(43);
    await isRefused(`igny8_${tenant.accountId}.${random}`);
    for (const malformed of ['nonsense', '', tenant.access, `${tenant.accountId}.${random}`]) {
      const { body } = await withKey(malformed).get('auth/sites/').expect(401);
      expect(body.error).toBe('Invalid or expired token');
      expect(body.errors.non_field_errors).toEqual(['Invalid API key format']);
    }
  });
});

describe('changing a key', () => {
  it('narrows its scopes at once, and takes a body as GET gave it', async () => {
    const { id, key } = await makeKey({ expires_at: '2099-01-01T00:00:00Z' });
    await tenant.patch(`auth/api-keys/${id}/`, { scopes: ['read'], name: 'Reader' }).expect(200);
    await withKey(key).post('auth/sites/', { name: 'Second' }).expect(403);
    const { body } = await tenant.get(`auth/api-keys/${id}/`).expect(200);
    expect(body.data).toMatchObject({ name: 'Reader', scopes: ['read'] });
    const { body: put } = await tenant.put(`auth/api-keys/${id}/`, body.data).expect(200);
    expect(put.data).toMatchObject({ scopes: ['read'], expires_at: '2099-01-01T00:00:00.000Z' });
  });

  it('is for admins only', async () => {
    const { id } = await makeKey();
    const viewer = await addMember(api, tenant, 'viewer');
    await viewer.get('auth/api-keys/').expect(403);
    await viewer.patch(`auth/api-keys/${id}/`, { name: 'Mine' }).expect(403);
    await viewer.delete(`auth/api-keys/${id}/`).expect(403);
  });
});
