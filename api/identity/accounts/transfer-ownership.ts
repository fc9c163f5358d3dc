import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { newOwnerBody } from '#contracts/api/identity/accounts.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { Account } from '#entities/identity/account.ts';
import { transferOwnership } from '#entities/identity/transfer-ownership.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { queueEmail } from '#entities/system/queue-email.ts';
import { accountResource } from './account-resource.ts';

const { path, tag, throttle, row, present } = accountResource;

type Transfer = Awaited<ReturnType<typeof transferOwnership>>;

/** Both hear of it: who did not hand it over must know. */
async function tellBoth(em: EntityManager, { account, from, to }: Transfer): Promise<string[]> {
  const event = uuidv7();
  const queued: string[] = [];
  for (const user of from ? [from, to] : [to]) {
    const message = await queueEmail(em, {
      accountId: account.id,
      userId: user.id,
      template: 'ownership_transferred',
      recipient: user.email,
      parameters: {
        name: user.fullName,
        accountName: account.name,
        fromName: from?.fullName ?? account.name,
        toName: to.fullName,
      },
      idempotencyKey: `ownership_transferred:${event}:${user.id}`,
    });
    if (message !== null) queued.push(message);
  }
  return queued;
}

export const transferOwnershipRoute = route(
  {
    method: 'post',
    path: `${path}{id}/transfer-ownership/`,
    tag,
    throttle,
    permission: 'manage_account',
    summary: 'Hand an account over',
    description:
      'To an active user of it. The owner becomes an admin, and both are asked to sign in again.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, Account, id),
    body: newOwnerBody,
    answer: one(row),
  },
  async (call) => {
    const { transfer, messages } = await call.em.transactional(async (em) => {
      const done = await transferOwnership(em, call.target.id, call.body.user_id);
      return { transfer: done, messages: await tellBoth(em, done) };
    });
    deliverAfterCommit(call, messages);
    return present(transfer.account);
  },
);
