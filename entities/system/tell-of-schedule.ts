import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxMessage } from './outbox-message.ts';

/**
 * Tells the relay that what is wanted of a schedule may have changed, in the transaction of the row's
 * change. The message says which one, not what: the relay reads that when it gets there.
 */
export async function tellOfSchedule(
  em: EntityManager,
  accountId: string,
  scheduleId: string,
): Promise<void> {
  await em.insert(OutboxMessage, {
    accountId,
    kind: 'schedule',
    workflowId: scheduleId,
    payload: { scheduleId },
    // Nobody else delivers it: no head start.
    nextAttemptAt: new Date(),
  });
}
