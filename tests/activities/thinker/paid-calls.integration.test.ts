import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { beforeEach, describe, expect, it } from 'vitest';
import { withPaidCall } from '#activities/shared/paid-call.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { PaidCallLease } from '#entities/system/paid-call-lease.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { usePlan } from '#tests/entities/support/use-plan.ts';
import { fakedVendors } from '../support/faked-vendors.ts';
import { inActivity } from '../support/in-activity.ts';

const database = openDatabase();
let tenant: Tenant;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  await usePlan(database, tenant, { concurrent_calls: 1 });
});

/** One paid call of a workflow; `work` is what the vendor does meanwhile. */
function call<Answer>(
  workflowId: string,
  work: () => Promise<Answer>,
  { attempt = 1 } = {},
): Promise<Answer> {
  const { accountId } = tenant;
  return inActivity(
    workflowId,
    () =>
      runInTenant(database.orm, accountId, () =>
        withPaidCall(fakedVendors(database.orm), accountId, work),
      ),
    { attempt },
  );
}

/** Why a second call is refused while a first one lasts. */
async function refusedDuringAnother(attempt: number): Promise<ApplicationFailure> {
  let refusal: unknown;
  await call('first', async () => {
    refusal = await call('second', async () => 'answered', { attempt }).catch((error) => error);
  });
  if (!(refusal instanceof ApplicationFailure))
    throw new Error('It was not refused', { cause: refusal });
  return refusal;
}

const leases = () => tenant.fork().count(PaidCallLease);

describe('a paid call beyond the limit of its account', () => {
  it('gives its slot back and is tried again soon, which is no fault to be alarmed of', async () => {
    const refusal = await refusedDuringAnother(1);
    expect(refusal).toMatchObject({
      type: 'calls_in_use',
      nonRetryable: false,
      category: ApplicationFailureCategory.BENIGN,
    });
    expect(Number(refusal.nextRetryDelay)).toBeGreaterThanOrEqual(350);
    expect(Number(refusal.nextRetryDelay)).toBeLessThanOrEqual(1050);
  });

  it('is asked for again after pauses that grow, up to seconds', async () => {
    const { nextRetryDelay } = await refusedDuringAnother(20);
    expect(Number(nextRetryDelay)).toBeGreaterThanOrEqual(4000);
    expect(Number(nextRetryDelay)).toBeLessThanOrEqual(12_000);
  });

  it('is made once the other has ended, whatever came of that', async () => {
    expect(await call('first', async () => 'answered')).toBe('answered');
    const down = new Error('The vendor is down');
    await expect(call('second', () => Promise.reject(down))).rejects.toBe(down);
    expect(await leases()).toBe(0);
    expect(await call('third', async () => 'answered')).toBe('answered');
  });
});
