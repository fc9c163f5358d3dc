import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Invitation } from '#entities/identity/invitation.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { mailedTokenOf, mailsOf } from './setup/mailed.ts';
import { addMember, caller, signIn } from './setup/member.ts';
import { limitPlan } from './setup/plan-limits.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let email: string;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  email = `${randomUUID()}@example.com`;
});

const invite = (fields: object = {}) =>
  tenant.post('auth/invitations/', {
    email,
    role: 'editor',
    site_ids: [tenant.siteId],
    ...fields,
  });

const accept = (token: string, fields: object = {}) =>
  api.http
    .post('/api/v1/auth/invitations/accept/')
    .send({ token, password, full_name: 'Ida Moe', ...fields });

const mailedToken = () => mailedTokenOf(api, tenant.accountId, 'invitation');

/** As if its seven days were over. */
const expire = () =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    em.nativeUpdate(Invitation, { email }, { expiresAt: new Date(Date.now() - 1000) }),
  );

describe('inviting', () => {
  it('answers 201 without the token, which is in the e-mail, and lists it as open', async () => {
    const { body } = await invite({ email: email.toUpperCase() }).expect(201);
    expect(body.data).toMatchObject({
      email,
      role: 'editor',
      site_ids: [tenant.siteId],
      status: 'open',
      invited_by_id: tenant.userId,
    });
    const days = (Date.parse(body.data.expires_at) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);
    const token = await mailedToken();
    expect(JSON.stringify(body)).not.toContain(token);
    const mails = await mailsOf(api, tenant.accountId);
    expect(mails.at(-1)).toMatchObject({
      template: 'invitation',
      recipient: email,
      parameters: { inviterName: 'Mara Lind', role: 'editor', validFor: 168 },
    });
    const list = await tenant.get('auth/invitations/').expect(200);
    expect(list.body.results).toEqual([body.data]);
  });

  it.each(['owner', 'developer', 'system_bot'])('never gives the role %s', async (role) => {
    const { body } = await invite({ role }).expect(400);
    expect(body.errors.role).toEqual(['Must be admin, editor or viewer']);
  });

  it('refuses the address of a user, of whichever account', async () => {
    const other = await createTenant(api);
    for (const taken of [tenant.email, other.email]) {
      const { body } = await invite({ email: taken }).expect(409);
      expect(body.errors.email).toEqual(['User with this email already exists']);
    }
    expect(await mailsOf(api, tenant.accountId)).toHaveLength(1);
  });

  it('refuses a second one while the first is open, also at once, and replaces an expired one', async () => {
    const answers = await Promise.all([invite(), invite()]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      201, 409,
    ]);
    const { body } = await invite().expect(409);
    expect(body.errors.email).toEqual(['An invitation for this e-mail is open already']);
    const old = await mailedToken();
    await expire();
    await invite({ role: 'viewer' }).expect(201);
    const list = await tenant.get('auth/invitations/').expect(200);
    expect(list.body.results.map(({ role }: { role: string }) => role)).toEqual(['viewer']);
    await accept(old).expect(400);
  });

  it('lets two accounts invite the same person', async () => {
    const other = await createTenant(api);
    await invite().expect(201);
    await other.post('auth/invitations/', { email, role: 'viewer' }).expect(201);
  });

  it('refuses sites of another account', async () => {
    const { siteId } = await createTenant(api);
    const { body } = await invite({ site_ids: [tenant.siteId, siteId] }).expect(422);
    expect(body.errors.site_ids).toEqual(['Site must belong to your account']);
  });

  it('counts as a seat of the plan', async () => {
    await limitPlan(api, tenant, { maxUsers: 2 });
    await invite().expect(201);
    await invite({ email: `${randomUUID()}@example.com` }).expect(422);
    const user = { email: `${randomUUID()}@example.com`, password, full_name: 'Toni Falk' };
    await tenant.post('auth/users/', user).expect(422);
    await accept(await mailedToken()).expect(200);
  });

  it('is for admins, and for no API key', async () => {
    const viewer = await addMember(api, tenant, 'viewer');
    await viewer.get('auth/invitations/').expect(403);
    const { body } = await tenant
      .post('auth/api-keys/', { name: 'Plugin', scopes: ['read', 'write'] })
      .expect(201);
    const key = caller(api, `Api-Key ${body.data.key}`);
    await key.get('auth/invitations/').expect(403);
    await key.post('auth/invitations/', { email, role: 'viewer' }).expect(403);
  });

  it('happens once with an Idempotency-Key', async () => {
    const key = randomUUID();
    const first = await invite().set('Idempotency-Key', key).expect(201);
    const second = await invite().set('Idempotency-Key', key).expect(201);
    expect(second.body.data).toEqual(first.body.data);
    const mails = await mailsOf(api, tenant.accountId);
    expect(mails.filter(({ template }) => template === 'invitation')).toHaveLength(1);
  });
});

describe('accepting an invitation', () => {
  it('makes the user with its grants, the e-mail verified, and signs in', async () => {
    await invite().expect(201);
    const { body } = await accept(await mailedToken()).expect(200);
    expect(body.data.user).toMatchObject({ email, role: 'editor', full_name: 'Ida Moe' });
    expect(body.data.user.account.id).toBe(tenant.accountId);
    const member = caller(api, `Bearer ${body.data.access}`);
    const me = await member.get('auth/me/').expect(200);
    expect(me.body.data.email_verified_at).not.toBeNull();
    const sites = await member.get('auth/sites/').expect(200);
    expect(sites.body.results.map(({ id }: { id: string }) => id)).toEqual([tenant.siteId]);
    await api.http.post('/api/v1/auth/refresh/').send({ refresh: body.data.refresh }).expect(200);
    await signIn(api, email);
    const list = await tenant.get('auth/invitations/').expect(200);
    expect(list.body.results[0].status).toBe('accepted');
  });

  it('gives an admin every site, without grants', async () => {
    await invite({ role: 'admin' }).expect(201);
    const { body } = await accept(await mailedToken()).expect(200);
    await tenant.post('auth/sites/', { name: 'Second' }).expect(201);
    const sites = await caller(api, `Bearer ${body.data.access}`).get('auth/sites/').expect(200);
    expect(sites.body.count).toBe(2);
    const grants = await tenant.get('auth/site-access/').expect(200);
    expect(grants.body.count).toBe(0);
  });

  it('leaves out sites that were deleted meanwhile', async () => {
    const { body: gone } = await tenant.post('auth/sites/', { name: 'Second' }).expect(201);
    await invite({ site_ids: [gone.data.id, tenant.siteId] }).expect(201);
    await tenant.delete(`auth/sites/${gone.data.id}/`).expect(204);
    const { body } = await accept(await mailedToken()).expect(200);
    const grants = await tenant.get(`auth/site-access/?user_id=${body.data.user.id}`).expect(200);
    expect(grants.body.results.map((row: { site_id: string }) => row.site_id)).toEqual([
      tenant.siteId,
    ]);
  });

  it('happens once, also when two come at the same time', async () => {
    await invite().expect(201);
    const token = await mailedToken();
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 400, 400,
    ]);
    const { body } = await accept(token).expect(400);
    expect(body.errors.token).toEqual(['This invitation was used already']);
    const users = await tenant.get(`auth/users/?search=${email}`).expect(200);
    expect(users.body.count).toBe(1);
  });

  it('is refused when it was withdrawn, has expired or never was', async () => {
    const { body: made } = await invite().expect(201);
    const withdrawn = await mailedToken();
    await tenant.delete(`auth/invitations/${made.data.id}/`).expect(204);
    await invite().expect(201);
    const expired = await mailedToken();
    await expire();
    const unknown = 'This invitation does not exist, or was withdrawn';
    const refusals: [string, string][] = [
      [withdrawn, unknown],
      [expired, 'This invitation has expired'],
      [`${tenant.accountId}.${'x'.repeat(43)}`, unknown],
      [`${randomUUID()}.${'x'.repeat(43)}`, unknown],
      ['nonsense', 'Invalid or expired token'],
    ];
    for (const [token, message] of refusals) {
      const { body } = await accept(token).expect(400);
      expect(body.errors.token).toEqual([message]);
    }
  });

  it('is refused when somebody has the address meanwhile', async () => {
    await invite().expect(201);
    const token = await mailedToken();
    await api.http
      .post('/api/v1/auth/register/')
      .send({ email, password, full_name: 'Ida Moe' })
      .expect(201);
    const { body } = await accept(token).expect(409);
    expect(body.errors.email).toEqual(['User with this email already exists']);
  });

  it.each([
    [{ password: 'short' }, 'password', 'Password must be at least 8 characters'],
    [{ password: 'moesgaard-1' }, 'password', 'Password is too similar to your e-mail or name'],
    [{ full_name: ' ' }, 'full_name', 'This field is required'],
  ])('judges what is given: %o', async (fields, field, message) => {
    await invite().expect(201);
    const token = await mailedToken();
    const { body } = await accept(token, { full_name: 'Ida Moesgaard', ...fields }).expect(400);
    expect(body.errors[field]).toEqual([message]);
    await accept(token).expect(200);
  });

  it('cannot be withdrawn afterwards', async () => {
    const { body } = await invite().expect(201);
    await accept(await mailedToken()).expect(200);
    await tenant.delete(`auth/invitations/${body.data.id}/`).expect(409);
  });
});
