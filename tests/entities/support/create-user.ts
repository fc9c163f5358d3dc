import type { Role } from '#contracts/api/shared/permissions.ts';
import { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { Tenant } from './create-tenant.ts';

/** A user of the tenant, who wants e-mails unless told otherwise. */
export async function createUser(
  tenant: Tenant,
  role: Role,
  changes: { isActive?: boolean; notifyByEmail?: boolean } = {},
): Promise<{ id: string; email: string }> {
  const id = uuidv7();
  const email = `${role}-${id}@example.com`;
  await tenant.transaction((em) =>
    em.insert(User, {
      id,
      accountId: tenant.accountId,
      email,
      role,
      username: role,
      fullName: `The ${role}`,
      passwordHash: 'none',
      ...changes,
    }),
  );
  return { id, email };
}
