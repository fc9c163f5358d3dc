import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';

export interface LockedAccount {
  /** The balance; nobody else moves it until the caller's transaction ends. */
  credits: number;
  lowCreditThreshold: number;
  name: string;
  isSystem: boolean;
}

/**
 * Locks an account's row so that what is decided on its balance stays true. `FOR NO KEY UPDATE`, because
 * every row the transaction has already written holds a key-share lock on its account: with the stronger
 * `FOR UPDATE` two of them would wait for each other for ever.
 *
 * @throws AppError `not_found`
 */
export async function lockAccount(em: EntityManager, accountId: string): Promise<LockedAccount> {
  const [account] = await em.execute<LockedAccount[]>(
    `select credits, low_credit_threshold as "lowCreditThreshold", name, is_system as "isSystem"
     from igny8_accounts where id = ? for no key update`,
    [accountId],
  );
  if (!account) throw new AppError('not_found');
  return account;
}
