import { afterEach, beforeEach, expect, it } from 'vitest';
import { PaidCallLease } from '#entities/system/paid-call-lease.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { usePlan } from '#tests/entities/support/use-plan.ts';
import { PayingWorker } from '../support/paying-worker.ts';

const database = openDatabase();
let tenant: Tenant;
let workers: [PayingWorker, PayingWorker];

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  await usePlan(database, tenant, { concurrent_calls: 2 });
  const start = () => PayingWorker.start(database.appUrl, tenant.accountId);
  workers = await Promise.all([start(), start()]);
});
afterEach(() => Promise.all(workers.map((worker) => worker.killNine())));

const leases = () => tenant.fork().count(PaidCallLease);

it('are at most as many as the plan says over two worker processes, also when one is killed', async () => {
  const [doomed, other] = workers;
  expect([await doomed.order('first'), await doomed.order('second')]).toEqual([
    'calling',
    'calling',
  ]);
  expect(await other.order('third')).toBe('calls_in_use');

  await doomed.killNine();
  // The vendor may still work on both: nothing goes beyond the limit for that.
  expect(await other.order('third', 2)).toBe('calls_in_use');
  // The next attempt of a call of the dead takes its lease over and waits for nobody.
  expect(await other.order('first', 2)).toBe('calling');
  expect(await other.order('third', 3)).toBe('calls_in_use');
  expect(await other.order('first')).toBe('answered');
  expect(await other.order('third', 4)).toBe('calling');
  expect(await other.order('fourth')).toBe('calls_in_use');

  // What nobody takes over ends by the clock of the database.
  const ended = { activityKey: { $like: '%second%' } };
  await tenant.fork().nativeUpdate(PaidCallLease, ended, { expiresAt: new Date(0) });
  expect(await other.order('fourth', 2)).toBe('calling');
  expect([await other.order('third'), await other.order('fourth')]).toEqual([
    'answered',
    'answered',
  ]);
  expect(await leases()).toBe(0);
});
