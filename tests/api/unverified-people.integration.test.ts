import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { User } from '#entities/identity/user.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  Object.assign(api.dependencies.settings, { requireVerifiedEmail: true });
  tenant = await createTenant(api);
});
afterAll(() => api.close());

const invite = () =>
  tenant.post('auth/invitations/', { email: 'ana@example.com', role: 'editor', site_ids: [] });
const create = () =>
  tenant.post('auth/users/', {
    email: 'ben@example.com',
    role: 'admin',
    full_name: 'Ben Weber',
    password: `${password}-ben`,
  });

describe('who has not confirmed the e-mail', () => {
  it('brings nobody else into the account, and does once it is confirmed', async () => {
    for (const attempt of [invite, create]) {
      const { body } = await attempt().expect(403);
      expect(body.errors.code).toEqual(['USER_NOT_VERIFIED']);
    }
    const verified = { emailVerifiedAt: new Date() };
    await forkForTenant(api.dependencies.orm, tenant.accountId).nativeUpdate(
      User,
      { id: tenant.userId },
      verified,
    );
    await invite().expect(201);
    await create().expect(201);
  });
});
