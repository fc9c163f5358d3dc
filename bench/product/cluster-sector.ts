import type { Client, WorkflowHandle } from '@temporalio/client';
import { createDeliverNow } from '#api/system/outbox/deliver-now.ts';
import {
  type AutoClusterInput,
  autoClusterContract,
} from '#contracts/workflows/planner/auto-cluster.ts';
import { Sector } from '#entities/identity/sector.ts';
import { chooseKeywords, proposeClustering } from '#entities/planner/propose-clustering.ts';
import { startRun } from '#entities/system/start-run.ts';
import { deliver } from '#temporal/deliver.ts';
import type { Customer } from './customer.ts';

const operation = { operation: 'clustering', amount: 1, unit_price: 10 };

/** Writes the keywords of the customer's sector straight into the database. */
export async function addKeywords(
  { tenant }: Customer,
  keywords: readonly string[],
): Promise<void> {
  const { accountId, siteId, sectorId } = tenant;
  await tenant.transaction((em) =>
    em.execute(
      `insert into igny8_keywords (account_id, site_id, sector_id, keyword, original_keyword, volume)
       select ?, ?, ?, keyword, keyword, place::int from jsonb_array_elements_text(?::jsonb)
         with ordinality as given (keyword, place)`,
      [accountId, siteId, sectorId, JSON.stringify(keywords)],
    ),
  );
}

/** Starts the clustering of the whole sector, by the product's own path: rows, commit, delivery. */
export async function clusterSector(
  client: Client,
  { tenant, userId }: Customer,
): Promise<WorkflowHandle> {
  const { accountId, siteId, sectorId } = tenant;
  const starter = { accountId, userId, kind: 'user', requestId: null };
  const em = tenant.fork();
  const started = await em.transactional(async (transaction) => {
    const sector = await transaction.findOneOrFail(Sector, { id: sectorId });
    const keywordIds = await chooseKeywords(transaction, sector, {});
    return startRun<AutoClusterInput>(transaction, starter, {
      contract: autoClusterContract,
      input: { siteId, sectorId, selectionKey: 'all' },
      title: `Cluster ${keywordIds.length} keywords`,
      siteId,
      sectorId,
      estimate: operation.unit_price,
      estimateDetails: operation,
      take: (inner, runId) => proposeClustering(inner, { sector, runId, keywordIds }),
    });
  });
  const deliverNow = createDeliverNow((message) => deliver(client, message));
  if (started.outboxMessageId) await deliverNow(em, [started.outboxMessageId]);
  return client.workflow.getHandle(started.workflowId);
}
