import type { EntityManager } from '@mikro-orm/postgresql';

interface UsageRange {
  /** ISO 8601, both included. */
  since: string;
  until: string;
  interval: 'day' | 'week' | 'month';
  operation: string | null;
  relatedObjectType: string | null;
  relatedObjectId: string | null;
}

interface UsedInPeriod {
  /** First day of the period, `2026-11-21`, UTC. */
  period: string;
  operation: string;
  credits_used: number;
  operations: number;
  /** Of calls whose price is known. */
  cost_usd_micros: number;
}

/** What an account used, by operation and period, oldest first: a row where something was settled. */
export async function summariseUsage(
  em: EntityManager,
  accountId: string,
  range: UsageRange,
): Promise<UsedInPeriod[]> {
  const { since, until, interval, operation, relatedObjectType, relatedObjectId } = range;
  return em.execute<UsedInPeriod[]>(
    `select to_char(date_trunc(?, created_at at time zone 'UTC'), 'YYYY-MM-DD') as period, operation,
       sum(credits_used)::int as credits_used, count(*)::int as operations,
       coalesce(sum(cost_usd_micros), 0)::float8 as cost_usd_micros
     from igny8_credit_usage_logs
     where account_id = ? and created_at >= ?::timestamptz and created_at <= ?::timestamptz
       and operation = coalesce(?::text, operation)
       and related_object_type is not distinct from coalesce(?::text, related_object_type)
       and related_object_id is not distinct from coalesce(?::uuid, related_object_id)
     group by 1, 2 order by 1, 2`,
    [interval, accountId, since, until, operation, relatedObjectType, relatedObjectId],
  );
}
