import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '#contracts/shared/app-error.ts';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { releaseCredits } from '#entities/billing/release-credits.ts';
import { reserveCredits } from '#entities/billing/reserve-credits.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf, ledgerOf, runningBalances } from '#tests/entities/support/read-ledger.ts';
import { settleArticle } from '#tests/entities/support/runs.ts';

const database = openDatabase();

/** Long enough for some dozens of stories; the test must not cost more. */
const searchMilliseconds = 5000;
const runsOfStory = 3;

interface Step {
  kind: 'reserve' | 'settle' | 'release';
  run: number;
  /** Credits of a reservation, hundreds of words of a settlement. */
  amount: number;
  article: number;
  /** The process dies before its commit, and the retry does the step again. */
  crashes: boolean;
}

const steps = fc.record<Step>({
  kind: fc.constantFrom('reserve', 'settle', 'settle', 'release'),
  run: fc.nat({ max: runsOfStory - 1 }),
  amount: fc.integer({ min: 0, max: 40 }),
  article: fc.nat({ max: 2 }),
  crashes: fc.boolean(),
});
/** Rounds of steps that happen at the same time. */
const stories = fc.record({
  credits: fc.integer({ min: 1, max: 100 }),
  rounds: fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
});

class Crash extends Error {}

async function insertRuns(tenant: Tenant): Promise<string[]> {
  const runIds = Array.from({ length: runsOfStory }, () => uuidv7());
  await tenant.transaction((em) =>
    em.insertMany(
      Run,
      runIds.map((id) => ({
        id,
        accountId: tenant.accountId,
        workflowId: id,
        type: 'test',
        subject: id,
        title: 'Test',
        input: { accountId: tenant.accountId, runId: id },
      })),
    ),
  );
  return runIds;
}

async function perform(tenant: Tenant, runId: string, step: Step, dies: boolean): Promise<void> {
  const { accountId } = tenant;
  await tenant.transaction(async (em) => {
    if (step.kind === 'release') await releaseCredits(em, runId);
    if (step.kind === 'reserve') {
      const texts = { description: 'Reserved', metadata: {} };
      await reserveCredits(em, { accountId, runId, credits: step.amount, ...texts });
    }
    if (step.kind === 'settle' && (await em.count(CreditHold, { runId })) > 0) {
      const article = { runId, words: step.amount * 100, step: `article ${step.article}` };
      await settleArticle(em, tenant, article);
    }
    if (dies) throw new Crash();
  });
}

/** A refusal for lack of credits is an answer; a crash is followed by its retry. */
async function performWithRetry(tenant: Tenant, runId: string, step: Step): Promise<void> {
  for (const dies of step.crashes ? [true, false] : [false]) {
    try {
      await perform(tenant, runId, step, dies);
    } catch (error) {
      const refused = error instanceof AppError && error.code === 'insufficient_credits';
      if (!refused && !(error instanceof Crash)) throw error;
    }
  }
}

async function expectBooksToAddUp(tenant: Tenant, bought: number): Promise<void> {
  const lines = await ledgerOf(tenant);
  const balance = await balanceOf(tenant);
  expect(lines.map((line) => line.balanceAfter)).toEqual(runningBalances(lines));
  expect(balance).toBe(runningBalances(lines).at(-1));
  expect(Math.min(...lines.map((line) => line.balanceAfter))).toBeGreaterThanOrEqual(0);
  const holds = await tenant.fork().find(CreditHold, {});
  const charged = holds.reduce((sum, hold) => sum + hold.settled, 0);
  const held = holds.reduce((sum, hold) => sum + hold.reserved - hold.settled - hold.released, 0);
  expect(balance).toBe(bought - charged - held);
  const settlements = lines.filter((line) => line.type === 'settlement');
  expect(settlements.reduce((sum, line) => sum - line.amount, 0)).toBe(charged);
}

it('balance = sum of the ledger ≥ 0, after any interleaving of steps with crashes and retries', async () => {
  let told = 0;
  const property = fc.asyncProperty(stories, async ({ credits, rounds }) => {
    const tenant = await createTenant(database.orm, { credits });
    const runIds = await insertRuns(tenant);
    for (const round of rounds) {
      await Promise.all(
        round.map((step) => performWithRetry(tenant, runIds[step.run] as string, step)),
      );
      await expectBooksToAddUp(tenant, credits);
    }
    await Promise.all(runIds.map((id) => tenant.transaction((em) => releaseCredits(em, id))));
    await expectBooksToAddUp(tenant, credits);
    const open = await tenant.fork().count(CreditHold, { closed: false });
    expect(open).toBe(0);
    told += 1;
  });
  await fc.assert(property, {
    numRuns: 200,
    interruptAfterTimeLimit: searchMilliseconds,
    markInterruptAsFailure: false,
  });
  expect(told).toBeGreaterThan(5);
});
