import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiKey } from '#entities/identity/api-key.ts';
import { Invitation } from '#entities/identity/invitation.ts';
import { SiteUserAccess } from '#entities/identity/site-user-access.ts';
import { User } from '#entities/identity/user.ts';
import type { Tenant } from './tenant.ts';

/** Of a password nobody knows, by the cheapest argon2id: who tries to sign in gets 401. */
const unknownPassword =
  '$argon2id$v=19$m=8,t=1,p=1$8Kz9aljoulUOJd7bu7Edkg$U/8IqNdCBXRypQwXNVutTXXx9yEwcRdtt/aq1TAxuto';

/** A colleague with a grant, an open invitation and an API key; their ids by the path of their list. */
export async function fillIdentity(
  em: EntityManager,
  { accountId, siteId, userId }: Pick<Tenant, 'accountId' | 'siteId' | 'userId'>,
): Promise<Record<string, string>> {
  const [colleague, grant] = [randomUUID(), randomUUID()];
  const [invitation, apiKey] = [randomUUID(), randomUUID()];
  await em.insert(User, {
    id: colleague,
    accountId,
    email: `${colleague}@example.com`,
    role: 'viewer',
    username: 'ana',
    fullName: 'Ana Weber',
    passwordHash: unknownPassword,
  });
  await em.insert(SiteUserAccess, { id: grant, accountId, siteId, userId: colleague });
  await em.insert(Invitation, {
    id: invitation,
    accountId,
    email: `${invitation}@example.com`,
    role: 'editor',
    tokenHash: invitation,
    expiresAt: new Date(Date.now() + 86_400_000),
  });
  await em.insert(ApiKey, {
    id: apiKey,
    accountId,
    userId,
    name: 'Plugin',
    prefix: 'igny8_test',
    keyHash: apiKey,
    scopes: ['read'],
  });
  return {
    'auth/accounts/': accountId,
    'auth/users/': colleague,
    'auth/site-access/': grant,
    'auth/invitations/': invitation,
    'auth/api-keys/': apiKey,
  };
}
