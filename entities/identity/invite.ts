import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { assertSeatFree } from './assert-seat-free.ts';
import { emailTaken } from './email-taken.ts';
import { Invitation } from './invitation.ts';

type NewInvitation = Pick<
  Invitation,
  'accountId' | 'email' | 'role' | 'siteIds' | 'tokenHash' | 'expiresAt'
> & { invitedById: string | null };

/** True when somebody has this address already, in whichever account: past row-level security. */
async function hasUser(em: EntityManager, email: string): Promise<boolean> {
  const [row] = await em.execute<{ taken: boolean }[]>(
    'select igny8_account_of_email(?) is not null as taken',
    [email],
  );
  return row?.taken === true;
}

/**
 * An offer to join the account, in the caller's transaction. One that has expired gives way.
 *
 * @throws AppError `unprocessable` when the plan has no seat left, `conflict` for the address of a user and
 *   while another invitation of it is open
 */
export async function invite(em: EntityManager, fresh: NewInvitation): Promise<Invitation> {
  // The seat first: it locks the account, so two invitations of one address come one after the other.
  const { accountId, email } = fresh;
  const open = { email, acceptedAt: null };
  await em.nativeDelete(Invitation, { ...open, expiresAt: { $lte: new Date() } });
  await assertSeatFree(em, accountId);
  if (await hasUser(em, email)) throw emailTaken();
  if ((await em.count(Invitation, open)) > 0) {
    throw conflict('An invitation for this e-mail is open already', 'email');
  }
  const invitation = em.create(Invitation, fresh);
  await em.persist(invitation).flush();
  return em.refreshOrFail(invitation);
}
