import type { Client, WorkflowHandle } from '@temporalio/client';
import {
  type AutoClusterInput,
  autoClusterContract,
} from '#contracts/workflows/planner/auto-cluster.ts';
import { Sector } from '#entities/identity/sector.ts';
import { chooseKeywords, proposeClustering } from '#entities/planner/propose-clustering.ts';
import type { Customer } from './customer.ts';
import { startForCustomer } from './start-for-customer.ts';

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

/** Starts the clustering of the whole sector. */
export function clusterSector(client: Client, customer: Customer): Promise<WorkflowHandle> {
  const { siteId, sectorId } = customer.tenant;
  return startForCustomer<AutoClusterInput>(client, customer, async (transaction) => {
    const sector = await transaction.findOneOrFail(Sector, { id: sectorId });
    const keywordIds = await chooseKeywords(transaction, sector, {});
    return {
      contract: autoClusterContract,
      input: { siteId, sectorId, selectionKey: 'all' },
      title: `Cluster ${keywordIds.length} keywords`,
      estimate: operation.unit_price,
      estimateDetails: operation,
      take: (inner, runId) => proposeClustering(inner, { sector, runId, keywordIds }),
    };
  });
}
