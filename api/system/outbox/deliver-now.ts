import type { EntityManager } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import { claimOutboxMessages, markDelivered, markFailed } from '#entities/system/outbox.ts';
import { withDeadline } from '#temporal/client.ts';
import { deliver } from '#temporal/deliver.ts';

/** Delivers messages that the given manager's tenant has just committed. */
export type DeliverNow = (em: EntityManager, outboxMessageIds: string[]) => Promise<void>;

/**
 * The fast path of the outbox: what was committed a moment ago reaches Temporal without waiting for the
 * relay. Whatever fails here stays in the outbox and is the relay's.
 */
export function createDeliverNow(client: () => Promise<Client>): DeliverNow {
  return async (em, ids) => {
    const connected = await client();
    const messages = await em.transactional((inner) => claimOutboxMessages(inner, ids.length, ids));
    for (const message of messages) {
      try {
        const temporalRunId = await withDeadline(connected, () => deliver(connected, message));
        await markDelivered(em, message, temporalRunId);
      } catch (error) {
        await markFailed(em, message.id, error instanceof Error ? error.message : String(error));
        throw error;
      }
    }
  };
}
