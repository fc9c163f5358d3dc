import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeveloper } from '#entities/identity/create-developer.ts';
import { User } from '#entities/identity/user.ts';
import { createOrm } from '#entities/orm.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi, testAccessTokens } from './setup/test-api.ts';

let api: TestApi;
let customer: Tenant;
let other: Tenant;
let developer: User;

/** A token of a user for an account, as the operator's command issues it. */
function tokenFor({ id, role, tokenVersion }: User, accountId: string): string {
  return testAccessTokens.sign({ id, role, tokenVersion, accountId }, new Date()).access;
}

function get(path: string, token: string) {
  return api.http.get(`/api/v1/${path}`).set('Authorization', `Bearer ${token}`);
}

async function userOf({ accountId, userId }: Tenant): Promise<User> {
  return forkForTenant(api.dependencies.orm, accountId).findOneOrFail(User, { id: userId });
}

beforeAll(async () => {
  api = await createTestApi();
  customer = await createTenant(api);
  other = await createTenant(api);
  const system = await createOrm({ url: api.systemUrl, poolSize: 1, applicationName: 'operator' });
  const email = 'dev@example.com';
  await createDeveloper(system.em.fork(), {
    email,
    fullName: 'Dev',
    username: 'dev',
    passwordHash: 'none',
  });
  developer = await system.em.fork().findOneOrFail(User, { email }, { filters: false });
  await system.close();
});
afterAll(() => api.close());

describe('the account of a request is the account of its token', () => {
  it('a developer acts in the account the token names, and nowhere else', async () => {
    const token = tokenFor(developer, customer.accountId);
    const { body } = await get('auth/sites/', token).expect(200);
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual([customer.siteId]);
    await get(`auth/sites/${other.siteId}/`, token).expect(404);
  });

  it('a developer is told who is asking, and for which account', async () => {
    const { body } = await get('auth/me/', tokenFor(developer, customer.accountId)).expect(200);
    expect(body.data).toMatchObject({
      id: developer.id,
      role: 'developer',
      account: { id: customer.accountId },
    });
  });

  it('nothing of their own is changed there', async () => {
    const { body } = await api.http
      .patch('/api/v1/auth/me/')
      .set('Authorization', `Bearer ${tokenFor(developer, customer.accountId)}`)
      .send({ full_name: 'Somebody' })
      .expect(403);
    expect(body.errors.non_field_errors).toEqual(['Only with a token of your own account']);
  });

  it('what a developer changes stands in the audit log of that account, under the developer', async () => {
    const token = tokenFor(developer, customer.accountId);
    await api.http
      .patch(`/api/v1/auth/sites/${customer.siteId}/`)
      .set('Authorization', `Bearer ${token}`)
      .send({ domain: 'mended.example' })
      .expect(200);
    const { body } = await customer
      .get(`system/audit-log/?object_id=${customer.siteId}&user_id=${developer.id}`)
      .expect(200);
    expect(body.results[0]).toMatchObject({ action: 'update', changed_fields: ['domain'] });
  });

  it('an ordinary user only in the own one, whatever the token says', async () => {
    const owner = await userOf(customer);
    await get('auth/sites/', tokenFor(owner, customer.accountId)).expect(200);
    const { body } = await get('auth/sites/', tokenFor(owner, other.accountId)).expect(401);
    expect(body.error).toBe('Invalid or expired token');
  });

  it('nobody in an account that is not there', async () => {
    await get('auth/sites/', tokenFor(developer, developer.id)).expect(401);
  });
});
