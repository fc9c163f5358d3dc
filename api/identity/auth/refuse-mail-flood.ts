import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { EmailMessage } from '#entities/system/email-message.ts';

const hour = 60 * 60 * 1000;

/** Most e-mails an hour that a user can have sent by asking to confirm one address after the other. */
const mostOfUser = 5;

/** Most e-mails an hour from one account to one address that may be a stranger's. */
const mostToAddress = 3;

/** What somebody gets because a member of an account typed the address. */
const unasked = ['verification', 'invitation'];

/**
 * Refuses another unasked e-mail of the account in context when so many were queued within the last hour:
 * to an address, or for a user whatever the address was. The caller has locked the user or the account, so
 * that requests made at once are counted one after the other.
 *
 * @throws AppError `rate_limited` with `Retry-After`
 */
export async function refuseMailFlood(
  em: EntityManager,
  to: { userId: string } | { recipient: string },
): Promise<void> {
  const most = 'userId' in to ? mostOfUser : mostToAddress;
  const since = { template: { $in: unasked }, createdAt: { $gt: new Date(Date.now() - hour) } };
  const latest = await em.find(
    EmailMessage,
    { ...to, ...since },
    { fields: ['createdAt'], orderBy: { createdAt: 'desc' }, limit: most },
  );
  const earliest = latest[most - 1];
  if (!earliest) return;
  const seconds = Math.ceil((earliest.createdAt.getTime() + hour - Date.now()) / 1000);
  throw new AppError('rate_limited', { headers: { 'Retry-After': String(Math.max(1, seconds)) } });
}
