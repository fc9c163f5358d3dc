import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { TakeBatchInput, TakenBatch } from '#contracts/activities/automation-runs.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { addItems } from '#entities/system/add-items.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Run } from '#entities/system/run.ts';
import { AutomationBatch } from '../automation-batch.ts';
import { AutomationRun } from '../automation-run.ts';
import { affordableUnits } from './affordable-units.ts';
import { approveReviewed } from './approve-reviewed.ts';
import { type ChosenItem, chooseItems } from './choose-items.ts';
import { doAtOnce } from './do-at-once.ts';
import { howMany } from './how-many.ts';
import { noteStage } from './stage-results.ts';
import { tellOfReview } from './tell-of-review.ts';
import { unitsOf } from './units-of-stage.ts';
import { whyStageFails } from './why-stage-stops.ts';

/** What a batch is made of, how many contents it has gone through to approve them, or why the stage ends. */
type Taken = { items: ChosenItem[]; childRunIds: string[] } | { approved: number } | StageEnd;

interface StageEnd {
  status: 'completed' | 'stopped' | 'failed';
  reason: string | null;
}

/** What a batch was chosen for is somebody else's by now: the next choice sees what they did. */
export class SomebodyWasFaster extends Error {
  /** In the words of the refusal. */
  readonly reason: string;

  constructor(refusal: AppError) {
    const reason = reasonOf(refusal);
    super(`Somebody was faster: ${reason}`, { cause: refusal });
    this.reason = reason;
  }
}

/**
 * Takes the next batch of a stage, in the caller's transaction: chooses, asks for the credits, writes the runs.
 * A batch that was taken is taken again as it was.
 *
 * @throws SomebodyWasFaster when another run has taken an item meanwhile
 */
export async function takeBatch(
  em: EntityManager,
  input: TakeBatchInput,
  now: Date,
): Promise<TakenBatch> {
  const { runId, stage, batch: number } = input;
  await refuseEndedRun(em, runId);
  const known = await em.findOne(AutomationBatch, { runId, stage, number });
  if (known) return answer(input, known.itemIds.length, known.childRunIds.length);
  const automation = await em.findOneOrFail(
    AutomationRun,
    { runId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const taken = await take(em, input, automation, now);
  if ('status' in taken) {
    if (stage === 'review') await tellOfReview(em, automation);
    return endStage(em, input, taken, now);
  }
  // Not written down: whoever goes through the same page again approves nothing twice.
  if ('approved' in taken) return noteTaken(em, input, { items: taken.approved, runs: 0 }, now);
  const { items, childRunIds } = taken;
  const last = items.at(-1);
  if (!last) throw new RangeError('A batch needs at least one item');
  await em.insert(AutomationBatch, {
    accountId: automation.accountId,
    runId,
    stage,
    number,
    itemIds: items.map(({ id }) => id),
    lastSectorId: last.sectorId,
    lastItemId: last.id,
    childRunIds,
  });
  return noteTaken(em, input, { items: items.length, runs: childRunIds.length }, now);
}

async function noteTaken(
  em: EntityManager,
  input: TakeBatchInput,
  { items, runs }: Pick<TakenBatch, 'items' | 'runs'>,
  now: Date,
): Promise<TakenBatch> {
  const { runId, stage } = input;
  await noteStage(em, { runId, stage, now, status: 'running' });
  const taking = answer(input, items, runs);
  await recordProgress(em, { ...input, message: taking.title });
  return taking;
}

/** Ends a stage with what its batches have come to, in the caller's transaction. */
export async function endStage(
  em: EntityManager,
  input: TakeBatchInput,
  end: StageEnd,
  now: Date,
): Promise<TakenBatch> {
  const { runId, stage } = input;
  await noteStage(em, { runId, stage, now, ...end });
  await recordProgress(em, { ...input, message: end.reason ?? `${words(stage)}: done` });
  return answer(input, 0, 0);
}

async function take(
  em: EntityManager,
  { accountId, runId, stage, batch }: TakeBatchInput,
  automation: AutomationRun,
  now: Date,
): Promise<Taken> {
  const failure = await whyStageFails(em, runId, stage);
  if (failure) return { status: 'failed', reason: failure };
  const { siteId, settings, totalCreditsUsed } = automation;
  // Before the first content is published, what the run may approve by itself is approved: a page a batch.
  if (stage === 'publish' && settings.publish.autoApprove) {
    const { contents, isLast } = await approveReviewed(em, { runId, siteId, page: batch, now });
    if (!isLast) return { approved: contents };
  }
  const limit = await howMany(em, automation, { stage, now });
  if (limit.reason) return { status: 'stopped', reason: limit.reason };
  const before = await em.findOne(AutomationBatch, { runId, stage, number: batch - 1 });
  const after = before && { id: before.lastItemId, sectorId: before.lastSectorId };
  const items = await chooseItems(em, { accountId, siteId, stage, after, limit: limit.items });
  if (items.length === 0) return { status: 'completed', reason: null };
  if (stage === 'tasks' || stage === 'review') {
    await doAtOnce(em, stage, items);
    return { items, childRunIds: [] };
  }
  const run = await em.findOneOrFail(Run, { id: runId });
  const left = settings.creditLimit === null ? null : settings.creditLimit - totalCreditsUsed;
  try {
    const wanted = await unitsOf(em, stage, items);
    const { units, reason } = await affordableUnits(em, accountId, wanted, { left });
    if (units.length === 0) return { status: 'stopped', reason };
    const starter = {
      accountId,
      userId: run.startedByUserId ?? null,
      kind: 'automation',
      requestId: run.requestId ?? null,
    };
    const { runIds } = await addItems(em, starter, {
      parentRunId: runId,
      title: run.title,
      items: units.flatMap(({ starts }) => starts),
    });
    return { items: units.flatMap((unit) => unit.items), childRunIds: runIds };
  } catch (error) {
    return stopOrTryAgain(error);
  }
}

/**
 * A refusal that stands (a site without a destination) stops the stage. Somebody who was faster does not: the
 * whole is tried again, and sees what they did.
 */
function stopOrTryAgain(error: unknown): Taken {
  if (!(error instanceof AppError)) throw error;
  if (['conflict', 'not_found', 'insufficient_credits'].includes(error.code)) {
    throw new SomebodyWasFaster(error);
  }
  return { status: 'stopped', reason: reasonOf(error) };
}

function reasonOf({ errors, message }: AppError): string {
  return (
    Object.values(errors ?? {})
      .flat()
      .join(' ') || message
  );
}

function answer({ stage, batch }: TakeBatchInput, items: number, runs: number): TakenBatch {
  return { items, runs, title: `${words(stage)}: batch ${batch + 1}` };
}

function words(stage: string): string {
  return stage.replaceAll('_', ' ');
}
