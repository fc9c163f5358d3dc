import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';
import { forger, keySets } from './setup/token-forgery.ts';

describe.each(keySets)('an access token signed by $algorithm', ({ algorithm, options }) => {
  let api: TestApi;
  let tenant: Tenant;
  let forged: ReturnType<typeof forger>;

  beforeAll(async () => {
    api = await createTestApi({ accessTokens: createAccessTokens(createTokenKeys(options)) });
    tenant = await createTenant(api);
    forged = forger(options, tenant.access);
  });
  afterAll(() => api.close());

  const me = (token: string) =>
    api.http.get('/api/v1/auth/me/').set('Authorization', `Bearer ${token}`);

  it('says whom, which account, role and type, names its key, and counts', async () => {
    const [head = '', body = ''] = tenant.access.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(head)).toMatchObject({ alg: algorithm, kid: expect.any(String) });
    expect(read(body)).toMatchObject({
      sub: tenant.userId,
      account_id: tenant.accountId,
      role: 'owner',
      type: 'access',
    });
    expect(read(body).exp - read(body).iat).toBe(15 * 60);
    await me(tenant.access).expect(200);
  });

  it.each<[string, () => string]>([
    ['expired', () => forged.endedSecondsAgo(30)],
    ['not valid yet', () => forged.beginsInSeconds(30)],
    ['of another key', () => forged.ofOtherKey()],
    ['without a key id', () => forged.withoutKeyId()],
    ['unsigned', () => forged.unsigned()],
    ['that claims `alg: none`', () => forged.claimsNone()],
    ['of another algorithm', () => forged.otherAlgorithm()],
    ['signed by HS256 with a text everybody knows', () => forged.keyConfusion()],
    ['tampered with', () => forged.tampered()],
    ['cut short', () => forged.cut()],
    ['for another audience', () => forged.signed({ aud: 'another-api' })],
    ['of another issuer', () => forged.signed({ iss: 'somebody' })],
    ['of another type', () => forged.signed({ type: 'refresh' })],
    ['without a type', () => forged.signed({ type: undefined })],
    ['of an older version', () => forged.signed({ token_version: 0 })],
    ['of another account', () => forged.signed({ account_id: randomUUID() })],
    ['of an unknown person', () => forged.signed({ sub: randomUUID() })],
    ['that is none', () => 'nonsense'],
    ['with three parts of nonsense', () => 'eyJ0eXAiOiJKV1QifQ.bm90IGpzb24.c2ln'],
    ['that is a refresh token', () => tenant.refresh],
  ])('is refused: one %s', async (_name, make) => {
    const { body } = await me(make()).expect(401);
    expect(body.error).toBe('Invalid or expired token');
  });

  it('bears clocks that differ by seconds', async () => {
    await me(forged.endedSecondsAgo(2)).expect(200);
    await me(forged.beginsInSeconds(2)).expect(200);
  });

  it('takes the role from the database, not from the token', async () => {
    const { body } = await me(forged.signed({ role: 'developer' })).expect(200);
    expect(body.data.role).toBe('owner');
  });
});

describe('tokens already out', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const refresh = (token: string) =>
    api.http.post('/api/v1/auth/refresh/').send({ refresh: token });
  const change = ({ accountId, userId }: Tenant, changes: Partial<User>) =>
    runInTenant(api.dependencies.orm, accountId, (em) =>
      em.nativeUpdate(User, { id: userId }, changes),
    );

  it('are refused at once of a user who was deactivated', async () => {
    const tenant = await createTenant(api);
    await change(tenant, { isActive: false });
    await tenant.get('auth/me/').expect(401);
    await refresh(tenant.refresh).expect(401);
    const login = { email: tenant.email, password };
    await api.http.post('/api/v1/auth/login/').send(login).expect(401);
  });

  it('have the new role at once', async () => {
    const tenant = await createTenant(api);
    await change(tenant, { role: 'viewer' });
    await tenant.post('auth/sites/', { name: 'Another shop' }).expect(403);
  });

  it('are refused after the sign-out when replayed', async () => {
    const tenant = await createTenant(api);
    const { body } = await refresh(tenant.refresh).expect(200);
    await tenant.post('auth/logout/', { refresh: body.data.refresh }).expect(200);
    await refresh(body.data.refresh).expect(401);
  });
});

describe('another secret', () => {
  const [previous, present] = [
    'the secret of before, long enough',
    'the secret of now, long enough',
  ];
  const tokensOf = (secret: string, previousSecrets: string[] = []) =>
    createAccessTokens(createTokenKeys({ secret, previousSecrets }));

  it('lets the tokens of the one before count until they end, and signs by itself', async () => {
    const old = tokensOf(previous);
    const api = await createTestApi({ accessTokens: tokensOf(present, [previous]) });
    try {
      const tenant = await createTenant(api);
      const user = {
        id: tenant.userId,
        accountId: tenant.accountId,
        role: 'owner',
        tokenVersion: 1,
      };
      const me = (token: string) =>
        api.http.get('/api/v1/auth/me/').set('Authorization', `Bearer ${token}`);
      await me(old.sign(user, new Date()).access).expect(200);
      await me(
        tokensOf('a secret nobody ever had, long enough').sign(user, new Date()).access,
      ).expect(401);
      expect(old.keyOf(tenant.access)).toBeNull();
    } finally {
      await api.close();
    }
  });
});
