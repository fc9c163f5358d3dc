import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '#contracts/shared/app-error.ts';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { reserveCredits } from '#entities/billing/reserve-credits.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { expectBooksToAddUp } from '#tests/entities/support/books.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openMortalWorkers, WorkerDied } from '#tests/entities/support/mortal-workers.ts';
import { insertRuns, settleArticle } from '#tests/entities/support/runs.ts';

const mostWorkers = 4;
const workers = openMortalWorkers(mostWorkers, 5);

/** Long enough for some dozens of stories; the test must not cost more. */
const searchMilliseconds = 8000;
const runsOfStory = 3;

interface Step {
  kind: 'reserve' | 'settle' | 'end';
  run: number;
  /** The worker that is given the step; its retries go to the ones after it. */
  worker: number;
  /** Credits of a reservation, hundreds of words of a settlement. */
  amount: number;
  article: number;
  outcome: 'completed' | 'failed' | 'cancelled' | 'timed_out';
  /** Statements after which the workers that try it die, one try after the other; the last try lives. */
  deaths: number[];
  /** A second worker is given the same step at the same time, as after a lost heartbeat. */
  isGivenTwice: boolean;
}

const steps = fc.record<Step>({
  kind: fc.constantFrom('reserve', 'settle', 'settle', 'end'),
  run: fc.nat({ max: runsOfStory - 1 }),
  worker: fc.nat({ max: mostWorkers - 1 }),
  amount: fc.integer({ min: 0, max: 40 }),
  article: fc.nat({ max: 2 }),
  outcome: fc.constantFrom('completed', 'failed', 'cancelled', 'timed_out'),
  deaths: fc.array(fc.nat({ max: 16 }), { maxLength: 2 }),
  isGivenTwice: fc.boolean(),
});
/** Rounds of steps that happen at the same time. */
const stories = fc.record({
  credits: fc.integer({ min: 1, max: 100 }),
  workerCount: fc.integer({ min: 1, max: mostWorkers }),
  rounds: fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
});

interface Place {
  tenant: Tenant;
  runId: string;
  workerCount: number;
}

async function perform({ tenant, runId }: Place, step: Step, worker: number): Promise<void> {
  const { accountId } = tenant;
  const orm = workers.orms[worker];
  if (!orm) throw new RangeError(`No worker ${worker}`);
  await forkForTenant(orm, accountId).transactional(async (em) => {
    if (step.kind === 'end') await finishRun(em, { runId, status: step.outcome });
    if (step.kind === 'reserve') {
      // As all that works for a run does first: one that has ended is given no more.
      await refuseEndedRun(em, runId);
      const texts = { description: 'Reserved', metadata: {} };
      await reserveCredits(em, { accountId, runId, credits: step.amount, ...texts });
    }
    if (step.kind === 'settle' && (await em.count(CreditHold, { runId })) > 0) {
      const article = { runId, words: step.amount * 100, step: `article ${step.article}` };
      await settleArticle(em, tenant, article);
    }
  });
}

/** Refusals: too few credits, a run that has ended. */
const answers: ReadonlySet<string> = new Set(['insufficient_credits', 'conflict']);

/** A refusal is an answer; a death is followed by a retry elsewhere. */
async function performWithRetries(place: Place, step: Step, given: number): Promise<void> {
  for (const [attempt, death] of [...step.deaths, null].entries()) {
    const work = () => perform(place, step, (given + attempt) % place.workerCount);
    try {
      await (death === null ? work() : workers.dyingAt(death, work));
    } catch (error) {
      const refused = error instanceof AppError && answers.has(error.code);
      if (!refused && !(error instanceof WorkerDied)) throw error;
    }
  }
}

async function tellRound(tenant: Tenant, runIds: string[], workerCount: number, round: Step[]) {
  const copies = round.flatMap((step) => (step.isGivenTwice ? [step, step] : [step]));
  await Promise.all(
    copies.map((step, index) => {
      const place = { tenant, runId: runIds[step.run] ?? '', workerCount };
      return performWithRetries(place, step, step.worker + index);
    }),
  );
}

it('balance = sum of the ledger ≥ 0, holds add up, nothing is charged twice, whatever dies where', async () => {
  let told = 0;
  const endsAt = performance.now() + searchMilliseconds;
  const property = fc.asyncProperty(stories, async ({ credits, workerCount, rounds }) => {
    // Left to fast-check, a story would be abandoned in its midst and go on after the test.
    if (performance.now() > endsAt) return;
    const [orm] = workers.orms;
    if (!orm) throw new RangeError('No workers');
    const tenant = await createTenant(orm, { credits });
    const runIds = await insertRuns(tenant, runsOfStory);
    for (const round of rounds) {
      await tellRound(tenant, runIds, workerCount, round);
      await expectBooksToAddUp(tenant, credits);
    }
    for (const runId of runIds) {
      await tenant.transaction((em) => finishRun(em, { runId, status: 'failed' }));
    }
    const held = await expectBooksToAddUp(tenant, credits);
    expect(held).toBe(0);
    expect(await tenant.fork().count(CreditHold, { closed: false })).toBe(0);
    told += 1;
  });
  await fc.assert(property, { numRuns: 300 });
  expect(told).toBeGreaterThan(5);
});
