import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { OutboxDelivery } from '#contracts/system/outbox.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { OutboxMessage } from './outbox-message.ts';

/**
 * How long the relay leaves a fresh message to the process that wrote it, which tries to deliver it
 * right after the commit: long enough that both rarely do the same work, short enough that nobody
 * notices when the writer died.
 */
const headStartSeconds = 2;

type NewMessage = Pick<OutboxDelivery, 'accountId' | 'kind' | 'workflowId' | 'payload'>;

/** Puts a start, signal or cancel into the outbox, in the caller's transaction. */
export async function enqueue(em: EntityManager, message: NewMessage): Promise<string> {
  const id = uuidv7();
  await em.insert(OutboxMessage, {
    id,
    ...message,
    // By the database's clock, which the relay goes by: that of this process may be off by hours.
    nextAttemptAt: raw(`now() + interval '${headStartSeconds} seconds'`),
  });
  return id;
}
