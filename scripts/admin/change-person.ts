import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { lockUser } from '#entities/identity/end-sessions.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { RefusedError } from './command.ts';

/**
 * Changes the user with this e-mail, whichever account it is of, in a transaction of that account with the
 * user locked.
 *
 * @throws RefusedError when there is none
 */
export async function changePerson<Result>(
  orm: MikroORM,
  email: string,
  change: (em: EntityManager, user: User) => Promise<Result>,
): Promise<Result> {
  const known = await orm.em.fork().findOne(User, { email }, { filters: false });
  if (!known) throw new RefusedError('There is no user with this e-mail');
  return runInTenant(orm, known.accountId, (tenant) =>
    tenant.transactional(async (em) => {
      const user = await lockUser(em, known.id);
      if (!user) throw new RefusedError('The user was deleted meanwhile');
      return change(em, user);
    }),
  );
}
