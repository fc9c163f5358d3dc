import { randomUUID } from 'node:crypto';
import { hashToken } from '#api/shared/tokens.ts';
import { type ApiKeyScope, type Role, roles } from '#contracts/api/shared/permissions.ts';
import { ApiKey } from '#entities/identity/api-key.ts';
import { SiteUserAccess } from '#entities/identity/site-user-access.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import type { CallerKind } from '#scripts/checks/role-callers.ts';
import { password, type Tenant } from './tenant.ts';
import type { TestApi } from './test-api.ts';

/** The `Authorization` of every caller of a tenant; nobody has none. */
export type Credentials = Record<CallerKind | 'ungranted_editor' | 'ungranted_viewer', string>;

async function makeUser(
  api: TestApi,
  { accountId, siteId }: Tenant,
  user: { role: Role; isGranted: boolean; passwordHash: string },
): Promise<string> {
  const email = `${user.role}-${randomUUID()}@example.com`;
  await runInTenant(api.dependencies.orm, accountId, async (em) => {
    const { role, passwordHash } = user;
    const id = randomUUID();
    await em.insert(User, {
      id,
      accountId,
      email,
      role,
      username: role,
      fullName: role,
      passwordHash,
    });
    if (user.isGranted) await em.insert(SiteUserAccess, { accountId, siteId, userId: id });
  });
  const { body } = await api.http.post('/api/v1/auth/login/').send({ email, password }).expect(200);
  return `Bearer ${body.data.access}`;
}

/** A key of a user, as its `Authorization`. */
export async function makeApiKey(
  api: TestApi,
  { accountId, userId }: Pick<Tenant, 'accountId' | 'userId'>,
  scope: ApiKeyScope,
): Promise<string> {
  const key = `igny8_${accountId}.${randomUUID()}`;
  await runInTenant(api.dependencies.orm, accountId, (em) =>
    em.insert(ApiKey, {
      accountId,
      userId,
      name: scope,
      prefix: key.slice(0, 12),
      keyHash: hashToken(key),
      scopes: [scope],
    }),
  );
  return `Api-Key ${key}`;
}

/** One caller of each kind in the tenant's account; editors and viewers with and without its site. */
export async function createCallers(api: TestApi, tenant: Tenant): Promise<Credentials> {
  const passwordHash = await api.dependencies.passwords.hash(password);
  const make = (role: Role, isGranted: boolean) =>
    makeUser(api, tenant, { role, isGranted, passwordHash });
  const byRole = await Promise.all(
    roles.map(async (role) => [role, await make(role, true)] as const),
  );
  return {
    ...(Object.fromEntries(byRole) as Record<Role, string>),
    ungranted_editor: await make('editor', false),
    ungranted_viewer: await make('viewer', false),
    api_key_read: await makeApiKey(api, tenant, 'read'),
    api_key_write: await makeApiKey(api, tenant, 'write'),
    nobody: '',
  };
}
