import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailedTokenOf, mailsOf } from './setup/mailed.ts';
import { addMember, caller } from './setup/member.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi, testAccessTokens } from './setup/test-api.ts';

let api: TestApi;
let customer: Tenant;
/** A developer of another account, with a token for the customer's. */
let developer: ReturnType<typeof caller>;

beforeAll(async () => {
  api = await createTestApi();
  customer = await createTenant(api);
  const { userId: id } = await addMember(api, await createTenant(api), 'developer');
  // Signed in a moment ago, with no role or password changed since.
  const subject = { id, accountId: customer.accountId, role: 'developer', tokenVersion: 1 };
  developer = caller(api, `Bearer ${testAccessTokens.sign(subject, new Date()).access}`);
});
afterAll(() => api.close());

it('a developer grants sites of a customer, as nobody of the account', async () => {
  const { userId: user_id } = await addMember(api, customer, 'viewer');
  const site_id = customer.siteId;
  await developer.post(`auth/users/${user_id}/grant-site/`, { site_id }).expect(200);
  const { body } = await customer.get(`auth/site-access/?user_id=${user_id}`).expect(200);
  expect(body.results).toMatchObject([{ site_id, granted_by_id: null }]);
  await developer.post(`auth/users/${user_id}/revoke-site/`, { site_id }).expect(200);
  const row = await developer.post('auth/site-access/', { user_id, site_id }).expect(201);
  expect(row.body.data.granted_by_id).toBeNull();
  const line = await customer.get(`system/audit-log/?object_id=${row.body.data.id}`).expect(200);
  expect(line.body.results[0].user_id).not.toBeNull();
});

it('a developer invites for a customer, in the name of the account', async () => {
  const email = `${randomUUID()}@example.com`;
  const { body } = await developer
    .post('auth/invitations/', { email, role: 'editor', site_ids: [customer.siteId] })
    .expect(201);
  expect(body.data.invited_by_id).toBeNull();
  const mail = (await mailsOf(api, customer.accountId)).at(-1);
  expect(mail?.parameters.inviterName).toBe(mail?.parameters.accountName);
  const token = await mailedTokenOf(api, customer.accountId, 'invitation');
  await api.http
    .post('/api/v1/auth/invitations/accept/')
    .send({ token, password, full_name: 'Ida Moe' })
    .expect(200);
});

it('a developer makes no key in an account without being a user of it', async () => {
  const { body } = await developer
    .post('auth/api-keys/', { name: 'Plugin', scopes: ['read'] })
    .expect(409);
  expect(body.errors.non_field_errors).toEqual([
    'A key acts as its maker: only a user of the account makes one',
  ]);
});

it('a developer changes and removes users of a customer, but not the owner', async () => {
  const { userId } = await addMember(api, customer, 'editor');
  await developer.patch(`auth/users/${userId}/`, { role: 'viewer' }).expect(200);
  await developer.delete(`auth/users/${userId}/`).expect(204);
  await developer.patch(`auth/users/${customer.userId}/`, { role: 'admin' }).expect(409);
  await developer.delete(`auth/users/${customer.userId}/`).expect(409);
});
