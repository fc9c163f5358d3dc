import type { EntityManager } from '@mikro-orm/postgresql';
import type { OutboxDelivery } from '#contracts/system/outbox.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { OutboxMessage } from './outbox-message.ts';

/**
 * How long the relay leaves a fresh message to the process that wrote it, which tries to deliver it
 * right after the commit: long enough that both rarely do the same work, short enough that nobody
 * notices when the writer died.
 */
const headStartMilliseconds = 2000;

type NewMessage = Pick<OutboxDelivery, 'accountId' | 'kind' | 'workflowId' | 'payload'>;

/** Puts a start, signal or cancel into the outbox, in the caller's transaction. */
export async function enqueue(em: EntityManager, message: NewMessage): Promise<string> {
  const id = uuidv7();
  await em.insert(OutboxMessage, {
    id,
    ...message,
    nextAttemptAt: new Date(Date.now() + headStartMilliseconds),
  });
  return id;
}
