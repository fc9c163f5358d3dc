import type { EntityManager } from '@mikro-orm/postgresql';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { createDeliverNow } from '#api/system/outbox/deliver-now.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { type RunStart, startRun } from '#entities/system/start-run.ts';
import { deliver } from '#temporal/deliver.ts';
import type { Customer } from './customer.ts';

/**
 * Starts a run of the customer's sector by the product's own path: rows, commit, delivery.
 *
 * @param describe what to start, read in the transaction that writes its rows
 */
export async function startForCustomer<Input extends RunInput>(
  client: Client,
  { tenant, userId }: Customer,
  describe: (transaction: EntityManager) => Promise<Omit<RunStart<Input>, 'siteId' | 'sectorId'>>,
): Promise<WorkflowHandle> {
  const { accountId, siteId, sectorId } = tenant;
  const starter = { accountId, userId, kind: 'user', requestId: null };
  const em = tenant.fork();
  const { workflowId, outboxMessageId } = await em.transactional(async (transaction) => {
    const start = await describe(transaction);
    return startRun<Input>(transaction, starter, { ...start, siteId, sectorId });
  });
  const deliverNow = createDeliverNow((message) => deliver(client, message));
  if (outboxMessageId) await deliverNow(em, [outboxMessageId]);
  return client.workflow.getHandle(workflowId);
}
