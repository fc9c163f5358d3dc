import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Account } from './account.ts';
import { User } from './user.ts';

interface NewDeveloper {
  /** In lower case. */
  email: string;
  username: string;
  fullName: string;
  passwordHash: string;
}

/** The slug a customer may have taken: only `is_system` makes an account the system's. */
const wantedSlug = 'system';

/** The account of the people who run the installation, made when there is none. */
async function systemAccount(em: EntityManager): Promise<string> {
  // Two operators at once must not make two of them.
  await em.execute("select pg_advisory_xact_lock(hashtext('igny8-system-account'))");
  const [known] = await em.execute<{ id: string }[]>(
    'select id from igny8_accounts where is_system order by created_at, id limit 1',
  );
  if (known) return known.id;
  const id = uuidv7();
  const [taken] = await em.execute<unknown[]>('select 1 from igny8_accounts where slug = ?', [
    wantedSlug,
  ]);
  const slug = taken ? `${wantedSlug}-${id.slice(-8)}` : wantedSlug;
  await em.insert(Account, { id, name: 'System', slug, isSystem: true });
  return id;
}

/**
 * Adds a developer to the system account, in the caller's transaction.
 *
 * @param em of the system role
 * @throws UniqueConstraintViolationException when the e-mail is taken, in whichever account
 */
export async function createDeveloper(em: EntityManager, developer: NewDeveloper): Promise<void> {
  await em.insert(User, {
    ...developer,
    accountId: await systemAccount(em),
    role: 'developer',
    // The operator vouches for the address.
    emailVerifiedAt: new Date(),
  });
}
