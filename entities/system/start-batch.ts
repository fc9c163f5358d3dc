import type { EntityManager } from '@mikro-orm/postgresql';
import { type RunBatchInput, runBatchContract } from '#contracts/workflows/system/run-batch.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { requireCredits } from '#entities/billing/reserve-credits.ts';
import { lockSubjects } from './lock-subjects.ts';
import { type RunStart, type RunStarter, type StartedRun, startRun } from './start-run.ts';

/**
 * Starts what one request asked for: a single item as its own run, several as children of a batch, each
 * with its own row and reservation, all in the caller's transaction. The credits are asked for as one sum.
 *
 * @param parentRunId of the run that this is a part of: then nothing is put into the outbox, it starts the
 *   workflow itself as its child
 * @throws AppError as `startRun`: one refusal refuses the whole request
 */
export async function startItems<Input extends RunInput>(
  em: EntityManager,
  starter: RunStarter,
  title: string,
  items: RunStart<Input>[],
  parentRunId?: string,
): Promise<StartedRun> {
  const [first] = items;
  if (!first) throw new RangeError('A start needs at least one item');
  const parent = parentRunId === undefined ? {} : { parentRunId };
  if (items.length === 1) return startRun(em, starter, { ...first, ...parent });
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
    ...parent,
  });
  for (const item of items) await startRun(em, starter, { ...item, parentRunId: batch.runId });
  await em.execute(
    `update igny8_runs set counts = ?::jsonb, credits_reserved =
       (select sum(child.credits_reserved) from igny8_runs child where child.parent_run_id = ?)
     where id = ?`,
    [JSON.stringify({ total: items.length }), batch.runId, batch.runId],
  );
  return batch;
}
