import type { EntityManager } from '@mikro-orm/postgresql';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { createDeliverNow } from '#api/system/outbox/deliver-now.ts';
import type { StartedRun } from '#entities/system/start-run.ts';
import { deliver } from '#temporal/deliver.ts';

/** Delivers a committed start as the API does right after its commit. */
export async function delivered(
  client: Client,
  em: EntityManager,
  { workflowId, outboxMessageId }: StartedRun,
): Promise<WorkflowHandle> {
  const deliverNow = createDeliverNow((message) => deliver(client, message));
  if (outboxMessageId) await deliverNow(em, [outboxMessageId]);
  return client.workflow.getHandle(workflowId);
}
