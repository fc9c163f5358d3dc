import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { AuditLog } from '#entities/system/audit-log.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

const register = (body: object) => api.http.post('/api/v1/auth/register/').send(body);

describe('registering', () => {
  it('answers 201 with the user, the account and both tokens', async () => {
    const { body } = await register({
      email: 'Nora@Example.com',
      password,
      first_name: 'Nora',
      last_name: 'Berg',
    }).expect(201);
    expect(body.data.user).toMatchObject({
      email: 'nora@example.com',
      username: 'nora',
      full_name: 'Nora Berg',
      role: 'owner',
      account: { name: 'Nora Berg', slug: 'nora-berg' },
    });
    expect(body.data.access).toBeTypeOf('string');
    expect(body.data.refresh).toBeTypeOf('string');
  });

  it('gives the credits of the default plan at once', async () => {
    const { body } = await tenant.get('auth/me/').expect(200);
    expect(body.data.plan.slug).toBe('starter');
    expect(body.data.credits).toBe(body.data.plan.included_credits);
    expect(body.data.credits).toBeGreaterThan(0);
  });

  it('refuses an e-mail that is taken, in whatever case', async () => {
    const { body } = await register({
      email: tenant.email.toUpperCase(),
      password,
      full_name: 'Somebody Else',
    }).expect(409);
    expect(body.errors.email).toEqual(['User with this email already exists']);
  });

  it('lets two accounts have one name, with different slugs', async () => {
    const named = (email: string) =>
      register({ email, password, full_name: 'Jo Ek', account_name: 'Twin' }).expect(201);
    const first = await named('twin1@example.com');
    const second = await named('twin2@example.com');
    expect(first.body.data.user.account.slug).toBe('twin');
    expect(second.body.data.user.account.slug).toMatch(/^twin-[0-9a-f]{8}$/);
  });

  it.each([
    ['short', 'Password must be at least 8 characters'],
    ['8642097531', 'Password must not be numeric only'],
    ['Password123', 'Password is too common'],
    ['ingridsen-1', 'Password is too similar to your e-mail or name'],
  ])('refuses the password %s', async (bad, message) => {
    const { body } = await register({
      email: 'ingridsen@example.com',
      password: bad,
      full_name: 'Ingrid Sen',
    }).expect(400);
    expect(body.errors.password).toContain(message);
  });

  it('is not blocked by a bad licence code, and neither is signing in', async () => {
    const email = 'licensed@example.com';
    const coded = { email, password, appsumo_code: 'no such code' };
    await register({ ...coded, full_name: 'Jo Ek' }).expect(201);
    await api.http.post('/api/v1/auth/login/').send(coded).expect(200);
  });

  it('tells all wrong fields at once', async () => {
    const { body } = await register({ email: 'no', password: null, hair: 'red' }).expect(400);
    expect(body).toMatchObject({
      success: false,
      error: 'Validation failed',
      errors: {
        email: ['Invalid email format'],
        password: ['This field is required'],
        hair: ['Unknown field'],
      },
    });
  });
});

describe('signing in', () => {
  const login = (email: string, given: string) =>
    api.http.post('/api/v1/auth/login/').send({ email, password: given });

  it('answers with the user, tokens and their ends', async () => {
    const { body } = await login(tenant.email, password).expect(200);
    expect(body.message).toBe('Login successful');
    expect(body.data.user.account).toHaveProperty('slug');
    expect(Date.parse(body.data.access_expires_at) - Date.now()).toBeGreaterThan(14 * 60_000);
    const days = (Date.parse(body.data.refresh_expires_at) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 2);
  });

  it('notes when, how and from where', async () => {
    const before = Date.now();
    await login(tenant.email, password).expect(200);
    const user = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.findOneOrFail(User, { id: tenant.userId }),
    );
    expect(user.lastLoginAt?.getTime()).toBeGreaterThanOrEqual(before - 1000);
    expect(user).toMatchObject({
      lastLoginWith: 'password',
      lastAddress: { ip: expect.stringContaining('127.0.0.1') },
    });
  });

  it('tells the audit log from where an account was opened', async () => {
    const lines = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.find(AuditLog, { objectType: 'account', action: 'create' }),
    );
    expect(lines.map(({ address }) => address)).toEqual([expect.stringContaining('127.0.0.1')]);
  });

  it.each([
    ['a wrong password', () => login(tenant.email, 'wrong-horse-42')],
    ['an unknown address', () => login('nobody@example.com', password)],
  ])('refuses %s the same way', async (_name, attempt) => {
    const { body } = await attempt().expect(401);
    expect(body.error).toBe('Invalid credentials');
  });
});

describe('refresh tokens', () => {
  const refresh = (token: string) =>
    api.http.post('/api/v1/auth/refresh/').send({ refresh: token });

  it('rotate, and end their whole family when one is used twice', async () => {
    const { refresh: first } = await createTenant(api);
    const second = await refresh(first).expect(200);
    const replayed = await refresh(first).expect(401);
    expect(replayed.body.error).toBe('Invalid or expired refresh token');
    expect(replayed.body.errors.refresh).toEqual(['Invalid or expired refresh token']);
    await refresh(second.body.data.refresh).expect(401);
  });

  it('are not access tokens', async () => {
    const { body } = await refresh(tenant.access).expect(400);
    expect(body.errors.refresh).toEqual(['Invalid token type']);
  });

  it.each(['nonsense', '00000000-0000-7000-8000-000000000000.unknown'])(
    'that are unknown are refused: %s',
    async (token) => {
      await refresh(token).expect(401);
    },
  );

  it('end with the sign-out', async () => {
    const leaving = await createTenant(api);
    await leaving.post('auth/logout/', { refresh: leaving.refresh }).expect(200);
    await refresh(leaving.refresh).expect(401);
  });
});
