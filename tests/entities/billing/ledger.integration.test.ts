import { describe, expect, it } from 'vitest';
import { UnknownOperation } from '#domain/billing/operations.ts';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { releaseCredits } from '#entities/billing/release-credits.ts';
import { reserveCredits } from '#entities/billing/reserve-credits.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf, ledgerOf, runningBalances } from '#tests/entities/support/read-ledger.ts';
import { settleArticle, startedRun } from '#tests/entities/support/runs.ts';

const database = openDatabase();

describe('an operation reserves, settles and releases', () => {
  it('moves the balance by the estimate, then gives back what was not used', async () => {
    const tenant = await createTenant(database.orm, { credits: 500 });
    const runId = await startedRun(tenant, 75);
    expect(await balanceOf(tenant)).toBe(425);

    const charged = await tenant.transaction((em) =>
      settleArticle(em, tenant, { runId, words: 900, reservedForStep: 75 }),
    );
    expect(charged).toBe(9);
    expect(await balanceOf(tenant)).toBe(425);

    expect(await tenant.transaction((em) => releaseCredits(em, runId))).toBe(66);
    expect(await balanceOf(tenant)).toBe(491);
    const lines = await ledgerOf(tenant);
    expect(lines.map(({ type, amount }) => [type, amount])).toEqual([
      ['purchase', 500],
      ['reservation', -75],
      ['release', 9],
      ['settlement', -9],
      ['release', 66],
    ]);
    expect(lines.map((line) => line.balanceAfter)).toEqual(runningBalances(lines));
    expect(lines[3]).toMatchObject({
      description: 'Generated content (900 words)',
      metadata: { operation: 'content_generation', amount: 900, unit_price: 1 },
      runId,
    });
    expect(await tenant.fork().findOneOrFail(CreditHold, { runId })).toMatchObject({
      reserved: 75,
      settled: 9,
      released: 66,
      closed: true,
    });
  });

  it('logs one usage row a settled operation and counts it on the run', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant);
    await tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 650 }));
    const logs = await tenant.fork().find(CreditUsageLog, {});
    expect(logs).toHaveLength(1);
    expect(logs[0]).toMatchObject({
      operation: 'content_generation',
      creditsUsed: 6,
      model: 'gpt-4o-mini',
      tokensIn: 100,
      tokensOut: 200,
      runId,
      relatedObjectType: 'content',
      metadata: { nominal_credits: 6 },
    });
    expect(await tenant.fork().findOneOrFail(Run, { id: runId })).toMatchObject({ creditsUsed: 6 });
  });
});

describe('each step carries an idempotency key', () => {
  it('changes nothing when a reservation, a settlement or a release is repeated', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant, 30);
    const settle = () =>
      tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 1000 }));
    const reserve = () =>
      tenant.transaction((em) =>
        reserveCredits(em, {
          accountId: tenant.accountId,
          runId,
          credits: 30,
          description: 'Reserved again',
          metadata: {},
        }),
      );

    await reserve();
    expect(await balanceOf(tenant)).toBe(70);
    expect(await settle()).toBe(10);
    await reserve();
    expect(await settle()).toBe(0);
    expect(await tenant.transaction((em) => releaseCredits(em, runId))).toBe(20);
    expect(await tenant.transaction((em) => releaseCredits(em, runId))).toBe(0);
    expect(await settle()).toBe(0);
    await reserve();

    expect(await balanceOf(tenant)).toBe(90);
    expect(await ledgerOf(tenant)).toHaveLength(5);
    expect(await tenant.fork().count(CreditUsageLog, {})).toBe(1);
  });

  it('charges once when the same step is settled at the same instant', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant, 30);
    const charged = await Promise.all(
      Array.from({ length: 8 }, () =>
        tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 700 })),
      ),
    );
    expect(charged.toSorted((one, other) => other - one)).toEqual([7, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('releases nothing for a run that never reserved', async () => {
    const tenant = await createTenant(database.orm);
    const runId = '00000000-0000-4000-8000-000000000001';
    expect(await tenant.transaction((em) => releaseCredits(em, runId))).toBe(0);
  });
});

describe('a settlement never charges more than was reserved', () => {
  it("stops at the step's part", async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant, 30);
    const charged = await tenant.transaction((em) =>
      settleArticle(em, tenant, { runId, words: 5000, reservedForStep: 12 }),
    );
    expect(charged).toBe(12);
    const [log] = await tenant.fork().find(CreditUsageLog, {});
    expect(log).toMatchObject({ creditsUsed: 12, metadata: { nominal_credits: 50 } });
  });

  it("stops at the hold's rest", async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant, 15);
    const settle = (step: string) =>
      tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 1000, step }));
    expect([await settle('one'), await settle('two'), await settle('three')]).toEqual([10, 5, 0]);
    expect(await balanceOf(tenant)).toBe(85);
  });

  it('charges nothing after the hold was released', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const runId = await startedRun(tenant, 15);
    await tenant.transaction((em) => releaseCredits(em, runId));
    const charged = await tenant.transaction((em) =>
      settleArticle(em, tenant, { runId, words: 1000 }),
    );
    expect(charged).toBe(0);
    expect(await balanceOf(tenant)).toBe(100);
  });
});

it('does not charge a system account, and logs its usage with the nominal cost', async () => {
  const tenant = await createTenant(database.orm, { isSystem: true });
  const runId = await startedRun(tenant, 75);
  expect(await tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 900 }))).toBe(
    0,
  );
  expect(await tenant.transaction((em) => releaseCredits(em, runId))).toBe(0);
  expect(await balanceOf(tenant)).toBe(0);
  const [log] = await tenant.fork().find(CreditUsageLog, {});
  expect(log).toMatchObject({ creditsUsed: 0, metadata: { nominal_credits: 9 } });
  expect(await tenant.fork().findOneOrFail(Run, { id: runId })).toMatchObject({
    creditsReserved: 0,
    creditsUsed: 0,
  });
});

it('refuses an operation without a price: it is never free', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const runId = await startedRun(tenant, 15);
  const settle = tenant.transaction((em) =>
    settleArticle(em, tenant, { runId, words: 1000, operation: 'mind_reading' }),
  );
  await expect(settle).rejects.toThrow(UnknownOperation);
  await expect(settle).rejects.toThrow('Unknown operation');
  expect(await tenant.fork().count(CreditUsageLog, {})).toBe(0);
});

it('takes the price of an active CreditCostConfig, and the default when it is switched off', async () => {
  const tenant = await createTenant(database.orm, { credits: 200 });
  const runId = await startedRun(tenant, 100);
  const settle = (step: string) =>
    tenant.transaction((em) =>
      settleArticle(em, tenant, { runId, words: 200, step, reservedForStep: 50 }),
    );
  await database.query(
    'owner',
    `insert into igny8_credit_cost_configs (id, operation, credits, display_name)
     values (gen_random_uuid(), 'content_generation', 7, 'Content')`,
  );
  const overridden = await settle('override');
  await database.query('owner', 'update igny8_credit_cost_configs set is_active = false');
  expect([overridden, await settle('default')]).toEqual([14, 2]);
});
