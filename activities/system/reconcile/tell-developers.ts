import type { MikroORM } from '@mikro-orm/postgresql';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { notify } from '#entities/system/notify.ts';

/** Tells every developer what only a person can put right. Ids only: it is read outside the account. */
export async function tellDevelopers(
  orm: MikroORM,
  kind: 'run_unrepaired' | 'ledger_differs',
  text: string,
  data: Record<string, unknown>,
): Promise<void> {
  const developers = await orm.em.fork().execute<{ userId: string; accountId: string }[]>(
    `select id as "userId", account_id as "accountId" from igny8_users
     where role = 'developer' and is_active order by id`,
  );
  for (const { userId, accountId } of developers) {
    await forkForTenant(orm, accountId).transactional((em) =>
      notify(em, { accountId, userId, kind, text, data }),
    );
  }
}
