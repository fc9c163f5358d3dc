import type { EntityManager } from '@mikro-orm/postgresql';
import { defaultConcurrentCalls } from '#domain/billing/plan-limits.ts';

/** An attempt of an activity that makes a paid call. */
export interface PaidCall {
  accountId: string;
  activityKey: string;
  attempt: number;
}

/** Three renewals may be missed; a call of a dead worker is tried again earlier and takes its own lease over. */
const leaseSeconds = 60;

/**
 * Takes one of the leases of the account, as many as its plan allows (`features.concurrent_calls`). Another
 * attempt of the same activity takes over the lease of the one before. Last in its transaction: all takers of
 * the account wait for its end.
 *
 * @returns false where all are taken
 */
export async function takePaidCall(
  em: EntityManager,
  { accountId, activityKey, attempt }: PaidCall,
): Promise<boolean> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `paid calls ${accountId}`,
  ]);
  const taken = await em.execute<{ id: string }[]>(
    `with others as materialized (
       select count(*) as living from igny8_paid_call_leases
       where account_id = ? and activity_key <> ? and expires_at > now()),
     expired as (
       delete from igny8_paid_call_leases
       where account_id = ? and activity_key <> ? and expires_at <= now()),
     allowed as (
       select case when jsonb_typeof(plan.features -> 'concurrent_calls') = 'number'
         then (plan.features ->> 'concurrent_calls')::int else ${defaultConcurrentCalls} end as calls
       from igny8_accounts account left join igny8_plans plan on plan.id = account.plan_id
       where account.id = ?)
     insert into igny8_paid_call_leases as lease (account_id, activity_key, attempt, expires_at)
     select ?, ?, ?, now() + interval '${leaseSeconds} seconds'
     from others, allowed where others.living < allowed.calls
     on conflict (account_id, activity_key)
       do update set attempt = excluded.attempt, expires_at = excluded.expires_at
     returning lease.id`,
    [accountId, activityKey, accountId, activityKey, accountId, accountId, activityKey, attempt],
  );
  return taken.length > 0;
}

/** Keeps a lease for as long again; one that has passed to a later attempt is left alone. */
export async function renewPaidCall(em: EntityManager, call: PaidCall): Promise<void> {
  await em.execute(
    `update igny8_paid_call_leases set expires_at = now() + interval '${leaseSeconds} seconds' ${held}`,
    holder(call),
  );
}

/** Gives a lease back; one that has passed to a later attempt is left alone. */
export async function freePaidCall(em: EntityManager, call: PaidCall): Promise<void> {
  await em.execute(`delete from igny8_paid_call_leases ${held}`, holder(call));
}

const held = 'where account_id = ? and activity_key = ? and attempt = ?';

function holder({ accountId, activityKey, attempt }: PaidCall) {
  return [accountId, activityKey, attempt];
}
