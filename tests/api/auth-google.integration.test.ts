import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '#api/shared/tokens.ts';
import { ApiKey } from '#entities/identity/api-key.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createGoogleApi, type GoogleApi, redirectUrl } from './setup/google.ts';
import { mailedTokenOf, mailsOf } from './setup/mailed.ts';
import { createTenant, password } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let google: GoogleApi;
let api: TestApi;

beforeAll(async () => {
  google = await createGoogleApi();
  api = google.api;
});
afterAll(() => google.close());

const freshEmail = () => `${randomUUID()}@example.com`;
const meOf = async (access: string) =>
  (await api.http.get('/api/v1/auth/me/').set('Authorization', `Bearer ${access}`).expect(200)).body
    .data;
const login = (email: string) => api.http.post('/api/v1/auth/login/').send({ email, password });

describe('setting out for Google', () => {
  it('answers an address at Google with state and PKCE, and keeps both in a cookie', async () => {
    const { endpoint, cookie } = await google.setOut('signup');
    expect(endpoint.href.startsWith(`${google.googleUrl}/authorize?`)).toBe(true);
    expect(Object.fromEntries(endpoint.searchParams)).toMatchObject({
      client_id: 'test-client',
      redirect_uri: redirectUrl,
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect(cookie).toMatch(/^igny8_google=/);
    expect(endpoint.href).not.toContain('test-secret');
  });

  it('refuses an unknown mode', async () => {
    await api.http.get('/api/v1/auth/google/?mode=somehow').expect(400);
  });

  it('is 404, both ways, when it is not configured', async () => {
    const without = await createTestApi();
    try {
      await without.http.get('/api/v1/auth/google/').expect(404);
      await without.http.get('/api/v1/auth/google/callback/?code=1&state=2').expect(404);
    } finally {
      await without.close();
    }
  });
});

describe('signing up with Google', () => {
  it('opens an account whose e-mail is verified and whose password is yet to be set', async () => {
    const email = freshEmail();
    const { status, body, headers } = await google.signIn('signup', { email });
    expect(status).toBe(200);
    expect(body.message).toBe('Login successful');
    expect(body.data.user).toMatchObject({ email, role: 'owner', full_name: 'Gia Holm' });
    expect(String(headers['set-cookie'])).toContain('igny8_refresh=');
    const me = await meOf(body.data.access);
    expect(me).toMatchObject({
      signed_up_with: 'google',
      last_login_with: 'google',
      password_setup_required: true,
      email_verified_at: expect.any(String),
    });
    expect(me.credits).toBe(me.plan.included_credits);
    expect(await mailsOf(api, me.account.id)).toEqual([]);
  });

  it('lets a first password be set without an old one, and then sign in with it', async () => {
    const email = freshEmail();
    const { body } = await google.signIn('signup', { email });
    await login(email).expect(401);
    await api.http
      .post('/api/v1/auth/change-password/')
      .set('Authorization', `Bearer ${body.data.access}`)
      .send({ new_password: password })
      .expect(200);
    await login(email).expect(200);
  });
});

describe('signing in with Google', () => {
  it('opens the account of the same verified address, password and all', async () => {
    const tenant = await createTenant(api);
    const token = await mailedTokenOf(api, tenant.accountId, 'verification');
    await api.http.post('/api/v1/auth/verify-email/').send({ token }).expect(200);
    const { body } = await google.signIn('login', { email: tenant.email.toUpperCase() });
    expect(body.data.user.id).toBe(tenant.userId);
    expect((await meOf(body.data.access)).last_login_with).toBe('google');
    await tenant.get('auth/me/').expect(200);
    await login(tenant.email).expect(200);
  });

  it('takes an unverified account away from whoever registered the address before', async () => {
    const squatter = await createTenant(api);
    const key = `igny8_${squatter.accountId}.${randomUUID()}`;
    await runInTenant(api.dependencies.orm, squatter.accountId, (em) =>
      em.insert(ApiKey, {
        accountId: squatter.accountId,
        userId: squatter.userId,
        name: 'left behind',
        prefix: key.slice(0, 12),
        keyHash: hashToken(key),
        scopes: ['read'],
      }),
    );
    const { body } = await google.signIn('login', { email: squatter.email });
    expect(await meOf(body.data.access)).toMatchObject({
      id: squatter.userId,
      password_setup_required: true,
      email_verified_at: expect.any(String),
    });
    await login(squatter.email).expect(401);
    await squatter.get('auth/me/').expect(401);
    await api.http.post('/api/v1/auth/refresh/').send({ refresh: squatter.refresh }).expect(401);
    await api.http.get('/api/v1/auth/me/').set('Authorization', `Api-Key ${key}`).expect(401);
  });

  it.each([
    ['an address Google has not verified', 'signup', { email_verified: 'false' as const }],
    ['an address without an account, when one only signs in', 'login', {}],
  ])('refuses %s', async (_name, mode, consent) => {
    const { status, body } = await google.signIn(mode, { email: freshEmail(), ...consent });
    expect(status).toBe(401);
    expect(body.error).toBe('Invalid credentials');
  });

  it('does not link an account to an address that Google has not verified', async () => {
    const tenant = await createTenant(api);
    const { status } = await google.signIn('login', {
      email: tenant.email,
      email_verified: 'false',
    });
    expect(status).toBe(401);
  });

  it('refuses who is not active', async () => {
    const { accountId, userId, email } = await createTenant(api);
    await runInTenant(api.dependencies.orm, accountId, (em) =>
      em.nativeUpdate(User, { id: userId }, { isActive: false }),
    );
    const { status } = await google.signIn('login', { email });
    expect(status).toBe(401);
  });
});

describe('coming back from Google', () => {
  const back = (path: string, cookie: string) => api.http.get(path).set('Cookie', cookie);
  const agreed = async () => {
    const { endpoint, cookie } = await google.setOut('signup');
    return { cookie, path: await google.agree(endpoint, { email: freshEmail() }) };
  };

  it.each<[string, (way: { path: string; cookie: string }) => [string, string]]>([
    ['in another browser', ({ path }) => [path, 'other=1']],
    [
      'with a cookie of ours that was changed',
      ({ path, cookie }) => [path, `${cookie.slice(0, -4)}AAAA`],
    ],
    [
      'with another state',
      ({ path, cookie }) => [path.replace(/state=[^&]+/, 'state=guess'), cookie],
    ],
    ['without a state', ({ path, cookie }) => [path.replace(/state=[^&]+/, ''), cookie]],
    [
      'with a code of nobody',
      ({ path, cookie }) => [path.replace(/code=[^&]+/, 'code=4%2Fno'), cookie],
    ],
    ['without a code', ({ cookie }) => ['/api/v1/auth/google/callback/', cookie]],
    [
      'with an error nobody knows',
      ({ cookie }) => ['/api/v1/auth/google/callback/?error=odd', cookie],
    ],
  ])('is refused %s', async (_name, change) => {
    const { status, body } = await back(...change(await agreed()));
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
  });

  it('is refused with the state of another browser', async () => {
    const [mine, theirs] = [await agreed(), await agreed()];
    await back(theirs.path, mine.cookie).expect(400);
  });

  it('is refused a second time', async () => {
    const { path, cookie } = await agreed();
    const first = await back(path, cookie).expect(200);
    expect(String(first.headers['set-cookie'])).toContain('igny8_google=;');
    await back(path, cookie).expect(400);
  });

  it('is told when the person did not agree', async () => {
    const { endpoint, cookie } = await google.setOut();
    const path = await google.agree(endpoint, { email: freshEmail(), decision: 'deny' });
    await back(path, cookie).expect(400);
  });

  it('is answered 503 while Google cannot be reached', async () => {
    const away = await createGoogleApi('http://127.0.0.1:9/token');
    try {
      const { status, headers } = await away.signIn('signup', { email: freshEmail() });
      expect(status).toBe(503);
      expect(headers['retry-after']).toBe('5');
    } finally {
      await away.close();
    }
  });
});
