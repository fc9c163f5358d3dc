import type { EntityManager } from '@mikro-orm/postgresql';

interface OperationUsage {
  operation: string;
  /** Credits charged. */
  credits: number;
}

/** Credits of each operation the account has used since a moment, the most used first. */
export async function usageByOperation(
  em: EntityManager,
  accountId: string,
  since: Date,
): Promise<OperationUsage[]> {
  return em.execute<OperationUsage[]>(
    `select operation, sum(credits_used)::int as credits from igny8_credit_usage_logs
     where account_id = ? and created_at >= ? group by operation order by credits desc, operation`,
    [accountId, since],
  );
}
