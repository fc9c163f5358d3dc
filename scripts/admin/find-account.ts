import type { MikroORM } from '@mikro-orm/postgresql';
import { Account } from '#entities/identity/account.ts';
import { RefusedError } from './command.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The account with this id or slug.
 *
 * @throws RefusedError
 */
export async function findAccount(orm: MikroORM, named: string): Promise<Account> {
  const where = uuid.test(named) ? { id: named } : { slug: named };
  const account = await orm.em.fork().findOne(Account, where, { filters: false });
  if (!account) throw new RefusedError(`There is no account "${named}": give its id or its slug`);
  return account;
}
