import { type EntityManager, raw } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { Run } from '#entities/system/run.ts';
import type { Account } from './account.ts';
import { ApiKey } from './api-key.ts';
import { Invitation } from './invitation.ts';
import { RefreshToken } from './refresh-token.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';

/** Cancels what is running; the relay carries it to the workflows. */
async function cancelRuns(em: EntityManager): Promise<void> {
  const runs = await em.find(Run, { endedAt: null, parentRunId: null }, { orderBy: { id: 'asc' } });
  for (const { id } of runs) await controlRun(em, id, 'cancel');
}

/**
 * Closes an account, in a transaction of its own tenant. Its rows stay: the ledger is append-only, and a
 * developer can open it again. Nobody of it gets in any more, nothing of it runs any more.
 *
 * @throws AppError `conflict` for a system account
 */
export async function closeAccount(em: EntityManager, account: Account): Promise<void> {
  if (account.isSystem) throw conflict('A system account cannot be closed');
  const now = new Date();
  account.status = 'cancelled';
  await em.flush();
  await em.nativeUpdate(User, {}, { isActive: false, tokenVersion: raw('token_version + 1') });
  await em.nativeUpdate(RefreshToken, { revokedAt: null }, { revokedAt: now });
  await em.nativeUpdate(ApiKey, { revokedAt: null }, { revokedAt: now });
  await em.nativeDelete(Invitation, { acceptedAt: null });
  await em.nativeUpdate(
    Subscription,
    { status: { $in: ['trial', 'pending', 'active', 'past_due', 'canceling'] } },
    { status: 'cancelled' },
  );
  await cancelRuns(em);
}

/** Lets the owner of a closed account in again; the owner decides about the others. */
export async function reopenAccount(em: EntityManager, { ownerId }: Account): Promise<void> {
  if (ownerId) await em.nativeUpdate(User, { id: ownerId }, { isActive: true });
}
