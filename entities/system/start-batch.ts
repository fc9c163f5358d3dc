import type { EntityManager } from '@mikro-orm/postgresql';
import { type RunBatchInput, runBatchContract } from '#contracts/workflows/system/run-batch.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { requireCredits } from '#entities/billing/reserve-credits.ts';
import { addItems, type TakeAll } from './add-items.ts';
import { lockSubjects } from './lock-subjects.ts';
import { type RunStart, type RunStarter, type StartedRun, startRun } from './start-run.ts';

interface BatchOptions {
  /** Of the run that this is a part of: then nothing is put into the outbox, it starts the workflow as its child. */
  parentRunId?: string;
  /** Gives all items what they work on at once, where each on its own (`take`) would take too long. */
  takeAll?: TakeAll;
  /** The ended batch whose items are tried again. */
  retryOfRunId?: string;
}

/**
 * Starts what one request asked for: a single item as its own run, several as children of a batch, each
 * with its own row and reservation, all in the caller's transaction. The credits are asked for as one sum.
 *
 * @throws AppError as `startRun`: one refusal refuses the whole request
 */
export async function startItems<Input extends RunInput>(
  em: EntityManager,
  starter: RunStarter,
  title: string,
  items: readonly RunStart<Input>[],
  { takeAll, parentRunId, retryOfRunId }: BatchOptions = {},
): Promise<StartedRun> {
  const [first] = items;
  if (!first) throw new RangeError('A start needs at least one item');
  const place = { ...(parentRunId && { parentRunId }), ...(retryOfRunId && { retryOfRunId }) };
  // A single one that is tried again follows its own run, which the item itself names.
  if (items.length === 1) return startRun(em, starter, { ...place, ...alone(first, takeAll) });
  const estimate = items.reduce((sum, item) => sum + item.estimate, 0);
  // Before the first of them takes credits: whoever has locked the account's row waits for no subject.
  const subjects = items.map(({ contract, input }) =>
    contract.subject({ ...input, accountId: starter.accountId } as Input),
  );
  await lockSubjects(em, starter.accountId, subjects);
  await requireCredits(em, starter.accountId, estimate);
  const batch = await startRun<RunBatchInput>(em, starter, {
    contract: runBatchContract,
    input: { siteId: first.siteId, title },
    title,
    siteId: first.siteId,
    sectorId: first.sectorId,
    estimate: 0,
    estimateDetails: {},
    ...place,
  });
  await addItems(em, starter, { parentRunId: batch.runId, title, items, takeAll });
  return batch;
}

/** A single item takes what it works on as its run does. */
function alone<Input extends RunInput>(
  item: RunStart<Input>,
  takeAll: TakeAll | undefined,
): RunStart<Input> {
  if (!takeAll) return item;
  return {
    ...item,
    async take(em, runId) {
      await item.take?.(em, runId);
      await takeAll(em, [runId]);
    },
  };
}
