import type { MikroORM } from '@mikro-orm/postgresql';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Account } from './account.ts';
import { User } from './user.ts';

/** The one account of the people who run the installation. */
const systemAccountSlug = 'system';

interface NewDeveloper {
  /** In lower case. */
  email: string;
  fullName: string;
  passwordHash: string;
}

/**
 * Adds a developer to the system account, which is made when it is not there: not charged, not throttled.
 *
 * @param orm connected as the system role
 * @returns false when a user has that e-mail already
 */
export async function createDeveloper(orm: MikroORM, developer: NewDeveloper): Promise<boolean> {
  const em = orm.em.fork();
  const isTaken = (await em.count(User, { email: developer.email }, { filters: false })) > 0;
  if (isTaken) return false;
  const slug = systemAccountSlug;
  const known = await em.findOne(Account, { slug }, { filters: false });
  const accountId = known?.id ?? uuidv7();
  await runInTenant(orm, accountId, (tenant) =>
    tenant.transactional(async (inner) => {
      if (!known)
        await inner.insert(Account, { id: accountId, name: 'System', slug, isSystem: true });
      await inner.insert(User, {
        ...developer,
        accountId,
        role: 'developer',
        username: developer.email.split('@')[0] ?? developer.email,
        // The operator vouches for the address.
        emailVerifiedAt: new Date(),
      });
    }),
  );
  return true;
}
