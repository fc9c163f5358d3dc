import type { EntityManager } from '@mikro-orm/postgresql';
import { endUnstartedItems } from '#entities/system/end-unstarted-items.ts';

/**
 * Ends the children of a run that ends before it could start them. A portion a transaction: what was ended
 * stays ended when the worker dies, and a child that ends by itself at this moment is waited for.
 */
export async function endWaitingItems(em: EntityManager, parentRunId: string): Promise<void> {
  const status = 'cancelled';
  while (
    (await em.transactional((inner) => endUnstartedItems(inner, parentRunId, { status }))) > 0
  );
}

/**
 * Ends the children that never began and has those that work told by the outbox. Told again they change
 * nothing more.
 */
export async function cancelItems(em: EntityManager, parentRunId: string): Promise<void> {
  await endWaitingItems(em, parentRunId);
  await em.transactional((inner) =>
    inner.execute(
      `insert into igny8_outbox_messages (account_id, kind, workflow_id, payload, next_attempt_at)
       select account_id, 'cancel', workflow_id, '{}', now() from igny8_runs
       where parent_run_id = ? and ended_at is null and handed_out_at is not null
       order by id`,
      [parentRunId],
    ),
  );
}
