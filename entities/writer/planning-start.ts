import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import {
  type PlanAndWriteInput,
  planAndWriteContract,
} from '#contracts/workflows/writer/plan-and-write.ts';
import { requireCredits } from '#entities/billing/reserve-credits.ts';
import { addItems, type TakeAll } from '#entities/system/add-items.ts';
import { lockSubjects } from '#entities/system/lock-subjects.ts';
import {
  type RunStart,
  type RunStarter,
  type StartedRun,
  startRun,
} from '#entities/system/start-run.ts';

interface Planning {
  input: Omit<PlanAndWriteInput, 'runId' | 'accountId'>;
  title: string;
  sectorId: string;
  /** Children of its first stage; none where that stage plans them itself. */
  items: readonly RunStart<RunInput>[];
  takeAll?: TakeAll | undefined;
  retryOfRunId?: string;
}

/**
 * Starts a run from keywords or clusters to articles, with the children of its first stage. Their credits are
 * held at once; those of the stages that follow cannot be known before, and are held when each begins.
 *
 * @throws AppError as `startRun`
 */
export async function startPlanning(
  em: EntityManager,
  starter: RunStarter,
  { input, title, sectorId, items, takeAll, retryOfRunId }: Planning,
): Promise<StartedRun> {
  const { accountId } = starter;
  // Before the account is locked, as a batch does it.
  const subjects = items.map((item) => item.contract.subject({ ...item.input, accountId }));
  if (subjects.length > 0) await lockSubjects(em, accountId, subjects);
  await requireCredits(
    em,
    accountId,
    items.reduce((sum, { estimate }) => sum + estimate, 0),
  );
  const started = await startRun<PlanAndWriteInput>(em, starter, {
    contract: planAndWriteContract,
    input,
    title,
    siteId: input.siteId,
    sectorId,
    estimate: 0,
    estimateDetails: {},
    ...(retryOfRunId && { retryOfRunId }),
  });
  if (items.length > 0)
    await addItems(em, starter, { parentRunId: started.runId, title, items, takeAll });
  return started;
}
