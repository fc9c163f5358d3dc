import type { EntityManager } from '@mikro-orm/postgresql';
import type { Delivered, WorkflowDelivery } from '#contracts/system/outbox.ts';
import { claimOutboxMessages, markDelivered, markFailed } from '#entities/system/outbox.ts';

/** Delivers messages that the given manager's tenant has just committed. */
export type DeliverNow = (em: EntityManager, outboxMessageIds: string[]) => Promise<void>;

/**
 * The fast path of the outbox: what was committed a moment ago reaches Temporal without waiting for the
 * relay. Whatever fails here stays in the outbox and is the relay's.
 *
 * @param send takes one message to Temporal
 */
export function createDeliverNow(
  send: (message: WorkflowDelivery) => Promise<Delivered>,
): DeliverNow {
  return async (em, ids) => {
    const messages = await em.transactional((inner) => claimOutboxMessages(inner, ids.length, ids));
    for (const message of messages) {
      try {
        await markDelivered(em, message, await send(message));
      } catch (error) {
        await markFailed(em, message.id, error instanceof Error ? error.message : String(error));
        throw error;
      }
    }
  };
}
