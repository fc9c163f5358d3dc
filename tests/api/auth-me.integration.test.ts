import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { permissionNames, permissions, roles } from '#contracts/api/shared/permissions.ts';
import { EmailVerificationToken } from '#entities/identity/email-verification-token.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { mailedTokenOf, mailsOf } from './setup/mailed.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
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

const me = async () => (await tenant.get('auth/me/').expect(200)).body.data;
const verify = (token: string) => api.http.post('/api/v1/auth/verify-email/').send({ token });
const changeEmail = (email: string) => tenant.patch('auth/me/', { email, old_password: password });
const verificationToken = () => mailedTokenOf(api, tenant.accountId, 'verification');

describe('auth/me/', () => {
  it('says who, for which account, on which plan, with which balance, and what they may', async () => {
    const data = await me();
    expect(data).toMatchObject({
      id: tenant.userId,
      email: tenant.email,
      role: 'owner',
      timezone: 'UTC',
      signed_up_with: 'password',
      last_login_with: 'password',
      password_setup_required: false,
      site_ids: null,
      account: { id: tenant.accountId, status: 'active' },
      plan: { slug: 'starter' },
    });
    expect(data.credits).toBe(data.plan.included_credits);
    expect(data.permissions).toContain('manage_account');
    expect(data.permissions).not.toContain('develop');
    expect(data.enabled_modules).toContain('planner');
    expect(JSON.stringify(data)).not.toMatch(/argon2|password_hash/);
  });

  it('takes back what it gave, changed, and ignores what nobody sets', async () => {
    const given = await me();
    const { body } = await tenant
      .patch('auth/me/', {
        ...given,
        role: 'developer',
        credits: 1_000_000,
        full_name: 'Mara Lindqvist',
        company_name: 'Beans',
        country: 'no',
        timezone: 'Europe/Oslo',
        current_site_id: tenant.siteId,
        notify_by_email: false,
        profile_image: 'https://example.com/mara.png',
        survey_completed_at: '2026-11-21T10:00:00Z',
      })
      .expect(200);
    expect(body.data).toMatchObject({
      role: 'owner',
      credits: given.credits,
      full_name: 'Mara Lindqvist',
      company_name: 'Beans',
      country: 'NO',
      timezone: 'Europe/Oslo',
      current_site_id: tenant.siteId,
      notify_by_email: false,
      survey_completed_at: '2026-11-21T10:00:00.000Z',
    });
    const { body: conflict } = await tenant
      .patch('auth/me/', { row_version: given.row_version, full_name: 'Too Late' })
      .expect(409);
    expect(conflict.data.full_name).toBe('Mara Lindqvist');
  });

  it.each([
    ['timezone', 'Mars/Olympus', 'Unknown time zone'],
    ['timezone', '+02:00', 'Unknown time zone'],
    ['country', 'Norway', 'A country has two letters'],
    ['profile_image', 'javascript:alert(1)', 'Must be an http(s) address'],
    ['full_name', '  ', 'This field is required'],
    ['email', 'nobody', 'Invalid email format'],
    ['hair', 'red', 'Unknown field'],
  ])('refuses %s %s', async (field, value, message) => {
    const { body } = await tenant.patch('auth/me/', { [field]: value }).expect(400);
    expect(body.errors[field]).toEqual([message]);
  });

  it("refuses another account's site", async () => {
    const { siteId } = await createTenant(api);
    const { body } = await tenant.patch('auth/me/', { current_site_id: siteId }).expect(422);
    expect(body.errors.current_site_id).toEqual(['Site must belong to your account']);
  });

  it('lists the roles with their permissions, from the table that the routes ask', async () => {
    const { body } = await tenant.get('auth/groups/').expect(200);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual([...roles]);
    for (const { name, permissions: given } of body.data) {
      const expected = permissionNames.filter((permission) =>
        (permissions[permission].roles as readonly string[]).includes(name),
      );
      expect(given.map((permission: { name: string }) => permission.name)).toEqual(expected);
    }
  });
});

describe('verifying the e-mail', () => {
  it('is asked for when registering, and done once with the token of the e-mail', async () => {
    expect((await me()).email_verified_at).toBeNull();
    const token = await verificationToken();
    await verify(token).expect(200);
    expect((await me()).email_verified_at).not.toBeNull();
    const { body } = await verify(token).expect(400);
    expect(body.errors.token).toEqual(['Invalid or expired token']);
  });

  it('is asked for again by another address, whose token alone counts then', async () => {
    const first = await verificationToken();
    await verify(first).expect(200);
    const email = `other-${tenant.email}`;
    const { body } = await changeEmail(email.toUpperCase()).expect(200);
    expect(body.data).toMatchObject({ email, email_verified_at: null });
    const mails = await mailsOf(api, tenant.accountId);
    expect(mails.at(-1)).toMatchObject({ template: 'verification', recipient: email });
    await verify(await verificationToken()).expect(200);
    expect((await me()).email_verified_at).not.toBeNull();
  });

  it('does not count for an address the user has no more', async () => {
    const old = await verificationToken();
    await changeEmail(`other-${tenant.email}`).expect(200);
    await verify(old).expect(400);
    expect((await me()).email_verified_at).toBeNull();
  });

  it('leaves a reset that was sent to the old address without effect', async () => {
    await api.http.post('/api/v1/auth/forgot-password/').send({ email: tenant.email }).expect(200);
    const token = await mailedTokenOf(api, tenant.accountId, 'password_reset');
    await changeEmail(`other-${tenant.email}`).expect(200);
    await api.http
      .post('/api/v1/auth/reset-password/')
      .send({ token, password: 'battery-staple-77' })
      .expect(400);
  });

  it('refuses an address that is taken', async () => {
    const { email } = await createTenant(api);
    const { body } = await changeEmail(email).expect(409);
    expect(body.errors.email).toEqual(['User with this email already exists']);
  });

  it('refuses a token that has expired, and sends another one on demand, not without end', async () => {
    const token = await verificationToken();
    await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.nativeUpdate(EmailVerificationToken, {}, { expiresAt: new Date(Date.now() - 1000) }),
    );
    await verify(token).expect(400);
    for (let asked = 0; asked < 7; asked += 1) {
      await tenant.post('auth/verify-email/resend/').expect(200);
    }
    const mails = await mailsOf(api, tenant.accountId);
    expect(mails.filter(({ template }) => template === 'verification')).toHaveLength(5);
    await verify(await verificationToken()).expect(200);
  });
});
