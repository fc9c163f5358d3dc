import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PasswordResetToken } from '#entities/identity/password-reset-token.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { mailedTokenOf, mailsOf } from './setup/mailed.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

const newPassword = 'battery-staple-77';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const post = (path: string, body: object) => api.http.post(`/api/v1/auth/${path}/`).send(body);
const login = (given: string) => post('login', { email: tenant.email, password: given });
const refresh = (token: string) => post('refresh', { refresh: token });
const forgot = (email = tenant.email) => post('forgot-password', { email });
const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);
const resetToken = async () => {
  await forgot().expect(200);
  return mailedTokenOf(api, tenant.accountId, 'password_reset');
};

describe('changing the password', () => {
  const change = (body: object) => tenant.post('auth/change-password/', body);
  const both = { old_password: password, new_password: newPassword };

  it('lets in with the new one only', async () => {
    await change(both).expect(200);
    await login(password).expect(401);
    await login(newPassword).expect(200);
  });

  it('ends every sign-in, and the caller goes on with the tokens of the answer', async () => {
    const elsewhere = await login(password).expect(200);
    const { body } = await change(both).expect(200);
    await refresh(elsewhere.body.data.refresh).expect(401);
    await refresh(tenant.refresh).expect(401);
    await tenant.get('auth/me/').expect(401);
    await api.http
      .get('/api/v1/auth/me/')
      .set('Authorization', `Bearer ${body.data.access}`)
      .expect(200);
    await refresh(body.data.refresh).expect(200);
  });

  it('tells the person by e-mail', async () => {
    await change(both).expect(200);
    const mails = await mailsOf(api, tenant.accountId);
    expect(mails.at(-1)).toMatchObject({ template: 'password_changed', recipient: tenant.email });
  });

  it.each([
    ['a wrong old one', { old_password: 'wrong-horse-42' }, 'old_password', 'Invalid credentials'],
    ['no old one', { old_password: undefined }, 'old_password', 'This field is required'],
    [
      'a new one like the name',
      { new_password: 'maralind-1-lind' },
      'new_password',
      'Password is too similar to your e-mail or name',
    ],
    [
      'a new one too short',
      { new_password: 'short' },
      'new_password',
      'Password must be at least 8 characters',
    ],
  ])('refuses %s by field, and changes nothing', async (_name, wrong, field, message) => {
    const { body } = await change({ ...both, ...wrong }).expect(400);
    expect(body.errors[field]).toContain(message);
    await login(password).expect(200);
  });

  it('slows down who guesses the old one with a stolen access token', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => change({ ...both, old_password: 'wrong-horse-42' })),
    );
    const refused = guesses.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('needs no old one of who signed up without a password', async () => {
    await inTenant((em) =>
      em.nativeUpdate(User, { id: tenant.userId }, { passwordSetupRequired: true }),
    );
    const { body } = await change({ new_password: newPassword }).expect(200);
    const me = await api.http
      .get('/api/v1/auth/me/')
      .set('Authorization', `Bearer ${body.data.access}`);
    expect(me.body.data.password_setup_required).toBe(false);
  });

  it('is done once when two changes race', async () => {
    const answers = await Promise.all([
      change(both),
      change({ ...both, new_password: 'other-staple-88' }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('a forgotten password', () => {
  it('is answered the same for every address', async () => {
    const known = await forgot().expect(200);
    const unknown = await forgot('nobody-at-all@example.com').expect(200);
    expect({ ...unknown.body, request_id: '' }).toEqual({ ...known.body, request_id: '' });
  });

  it('makes an e-mail with a link of which only the hash is stored', async () => {
    const token = await resetToken();
    const [row] = await inTenant((em) => em.find(PasswordResetToken, {}));
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(token).not.toContain(row?.tokenHash);
    const minutes = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(59);
    expect(minutes).toBeLessThanOrEqual(60);
  });

  it('is answered before anything is done that only a known address needs', async () => {
    const { promise: delivering, resolve: deliver } = Promise.withResolvers<void>();
    const slow = await createTestApi({ deliverNow: () => delivering });
    try {
      const { email, accountId } = await createTenant(slow);
      await slow.http.post('/api/v1/auth/forgot-password/').send({ email }).expect(200);
      deliver();
      const mails = await mailsOf(slow, accountId);
      expect(mails.map(({ template }) => template)).toContain('password_reset');
    } finally {
      deliver();
      await slow.close();
    }
  });

  it('sends nothing to an inactive user', async () => {
    await inTenant((em) => em.nativeUpdate(User, { id: tenant.userId }, { isActive: false }));
    await forgot().expect(200);
    const mails = await mailsOf(api, tenant.accountId);
    expect(mails.filter(({ template }) => template === 'password_reset')).toEqual([]);
  });

  it('sends five e-mails an hour at most', async () => {
    for (let asked = 0; asked < 7; asked += 1) {
      await forgot().expect(200);
      await api.dependencies.background.settled();
    }
    const mails = await mailsOf(api, tenant.accountId);
    expect(mails.filter(({ template }) => template === 'password_reset')).toHaveLength(5);
  });
});

describe('resetting the password', () => {
  const reset = (token: string, given = newPassword) =>
    post('reset-password', { token, password: given });

  it('lets in with the new one, ends every sign-in and proves the address', async () => {
    await reset(await resetToken()).expect(200);
    await login(password).expect(401);
    await tenant.get('auth/me/').expect(401);
    await refresh(tenant.refresh).expect(401);
    const { body } = await login(newPassword).expect(200);
    const me = await api.http
      .get('/api/v1/auth/me/')
      .set('Authorization', `Bearer ${body.data.access}`);
    expect(me.body.data.email_verified_at).not.toBeNull();
  });

  it('ends the API keys of who registered an address that was never verified', async () => {
    const made = await tenant.post('auth/api-keys/', { name: 'squatter', scopes: ['read'] });
    const me = () =>
      api.http.get('/api/v1/auth/me/').set('Authorization', `Api-Key ${made.body.data.key}`);
    await me().expect(200);
    await reset(await resetToken()).expect(200);
    await me().expect(401);
  });

  it('leaves the API keys of a verified address alone', async () => {
    const verification = await mailedTokenOf(api, tenant.accountId, 'verification');
    await post('verify-email', { token: verification }).expect(200);
    const made = await tenant.post('auth/api-keys/', { name: 'blog', scopes: ['read'] });
    await reset(await resetToken()).expect(200);
    await api.http
      .get('/api/v1/auth/me/')
      .set('Authorization', `Api-Key ${made.body.data.key}`)
      .expect(200);
  });

  it('works once, also when two race, and uses the other tokens up', async () => {
    const [first, second] = [await resetToken(), await resetToken()];
    const answers = await Promise.all([reset(second), reset(second, 'other-staple-88')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(1);
    const replayed = await reset(second).expect(400);
    expect(replayed.body.errors.token).toEqual(['Invalid or expired token']);
    await reset(first).expect(400);
  });

  it('refuses a token that has expired', async () => {
    const token = await resetToken();
    await inTenant((em) =>
      em.nativeUpdate(PasswordResetToken, {}, { expiresAt: new Date(Date.now() - 1000) }),
    );
    await reset(token).expect(400);
    await login(password).expect(200);
  });

  it.each(['nonsense', `${randomUUID()}.unknown`])(
    'refuses the unknown token %s',
    async (token) => {
      const { body } = await reset(token).expect(400);
      expect(body.errors.token).toEqual(['Invalid or expired token']);
    },
  );

  it('refuses a password like the e-mail, and keeps the token', async () => {
    const token = await resetToken();
    const { body } = await reset(token, 'Mara-Lind-1').expect(400);
    expect(body.errors.password).toEqual(['Password is too similar to your e-mail or name']);
    await reset(token).expect(200);
  });
});
