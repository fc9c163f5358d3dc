import { beforeEach, describe, expect, it } from 'vitest';
import { defaultConcurrentCalls } from '#domain/billing/plan-limits.ts';
import {
  freePaidCall,
  type PaidCall,
  renewPaidCall,
  takePaidCall,
} from '#entities/system/lease-paid-call.ts';
import { PaidCallLease } from '#entities/system/paid-call-lease.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { usePlan } from '#tests/entities/support/use-plan.ts';

const database = openDatabase();
let tenant: Tenant;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
});

function call(number: number, attempt = 1): PaidCall {
  return { accountId: tenant.accountId, activityKey: `run:${number}`, attempt };
}

const take = (wanted: PaidCall) => tenant.transaction((em) => takePaidCall(em, wanted));
const free = (held: PaidCall) => freePaidCall(tenant.fork(), held);

/** How many of so many calls that want a lease at the same moment get one. */
async function takenOf(count: number): Promise<number> {
  const wanted = Array.from({ length: count }, (_, number) => take(call(number)));
  return (await Promise.all(wanted)).filter(Boolean).length;
}

/** As if nobody had renewed the leases for so long that they have ended. */
async function endLeases(): Promise<void> {
  await tenant.fork().nativeUpdate(PaidCallLease, {}, { expiresAt: new Date(0) });
}

describe('paid calls of one account', () => {
  it('are as many at once as its plan says, and one more for each that ends', async () => {
    await usePlan(database, tenant, { concurrent_calls: 2 });
    expect([await take(call(1)), await take(call(2)), await take(call(3))]).toEqual([
      true,
      true,
      false,
    ]);
    await free(call(1));
    expect(await take(call(3))).toBe(true);
    expect(await take(call(1))).toBe(false);
  });

  it('are never more when all of them ask at the same moment', async () => {
    await usePlan(database, tenant, { concurrent_calls: 3 });
    expect(await takenOf(12)).toBe(3);
  });

  it('are as many as the default without a plan, and with one that does not say', async () => {
    expect(await takenOf(defaultConcurrentCalls + 5)).toBe(defaultConcurrentCalls);
    await endLeases();
    await usePlan(database, tenant, { concurrent_calls: 'many' });
    expect(await takenOf(defaultConcurrentCalls + 5)).toBe(defaultConcurrentCalls);
  });

  it('leave those of another account alone', async () => {
    await usePlan(database, tenant, { concurrent_calls: 1 });
    expect(await takenOf(2)).toBe(1);
    const other = await createTenant(database.orm);
    const theirs = { ...call(1), accountId: other.accountId };
    expect(await other.transaction((em) => takePaidCall(em, theirs))).toBe(true);
  });
});

describe('a lease of a paid call', () => {
  beforeEach(() => usePlan(database, tenant, { concurrent_calls: 1 }));

  it('passes to the next attempt of its activity, and the late one cannot give it back', async () => {
    expect(await take(call(1, 1))).toBe(true);
    expect(await take(call(1, 2))).toBe(true);
    await free(call(1, 1));
    expect(await take(call(2))).toBe(false);
    await free(call(1, 2));
    expect(await take(call(2))).toBe(true);
  });

  it('of a worker that is gone ends by itself', async () => {
    expect(await take(call(1))).toBe(true);
    await endLeases();
    expect(await take(call(2))).toBe(true);
    const rows = await tenant.fork().find(PaidCallLease, {});
    expect(rows.map(({ activityKey }) => activityKey)).toEqual([call(2).activityKey]);
  });

  it('that is renewed does not end', async () => {
    expect(await take(call(1))).toBe(true);
    await endLeases();
    await renewPaidCall(tenant.fork(), call(1));
    expect(await take(call(2))).toBe(false);
  });

  it('is not renewed by an attempt that has lost it', async () => {
    expect(await take(call(1, 1))).toBe(true);
    expect(await take(call(1, 2))).toBe(true);
    await endLeases();
    await renewPaidCall(tenant.fork(), call(1, 1));
    expect(await take(call(2))).toBe(true);
  });
});
