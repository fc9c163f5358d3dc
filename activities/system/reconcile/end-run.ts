import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import type { LivingRun } from './living-runs.ts';
import type { Ending, EndingRun } from './put-back-steps.ts';
import { repairs } from './repairs.ts';
import type { WorkflowEnd } from './see-workflow.ts';

/** The run has changed since it was looked at: whoever works on it is there. */
export class ChangedMeanwhile extends Error {}

/** Locks the row of a run that is as it was when it was looked at. Throws ChangedMeanwhile otherwise. */
export async function lockUnchanged(em: EntityManager, seen: LivingRun): Promise<void> {
  const [row] = await em.execute<{ is_unchanged: boolean }[]>(
    `select updated_at = ?::timestamptz and ended_at is null as is_unchanged
     from igny8_runs where id = ? for no key update`,
    [seen.updatedAt, seen.id],
  );
  if (!row?.is_unchanged) throw new ChangedMeanwhile();
}

/** Work that Temporal says was completed, and that is not in the database. */
function lostWork(stage: string): RunError {
  const message =
    'It was done, but the database was restored from before it ended: what it made since is not here. Start it again.';
  return { category: 'lost', stage, message, retryable: true };
}

/**
 * Ends a living run whose workflow has ended or is lost, in the caller's transaction: what the workflow's own
 * undos would have put back is put back, its hold is released, its stream ends.
 *
 * @throws ChangedMeanwhile when somebody works on it after all
 * @throws Error for a type whose repair nobody has written down
 */
export async function endRun(em: EntityManager, seen: LivingRun, end: WorkflowEnd): Promise<void> {
  const repair = repairs[seen.type];
  if (!repair) throw new Error(`No repair is known for runs of type ${seen.type}`);
  const run = await em.findOneOrFail(Run, { id: seen.id }, { populate: ['input'], refresh: true });
  const there = await asItIsHere(em, run, end);
  const ending: Ending = {
    status: there.status,
    reason: 'error' in there ? there.error.message : 'The run was cancelled.',
  };
  const putBack: string[] = [];
  // In the order of the work itself: one that is at it now would wait crosswise.
  if (repair.isRunLockedFirst) await lockUnchanged(em, seen);
  for (const step of repair.putBack) {
    const told = await step(em, run, ending);
    if (told) putBack.push(told);
  }
  if (!repair.isRunLockedFirst) await lockUnchanged(em, seen);
  const told = putBack.length > 0 ? { result: { putBack } } : {};
  await finishRun(em, { runId: run.id, ...told, ...there });
}

async function asItIsHere(
  em: EntityManager,
  run: EndingRun & { stage: string },
  end: WorkflowEnd,
): Promise<WorkflowEnd> {
  if (end.status !== 'completed') return end;
  const isMade = await repairs[run.type]?.isMade(em, run, end.result);
  return isMade ? end : { status: 'failed', error: lostWork(run.stage) };
}

/** Locks a run that is to be started anew. */
export function lockedRun(em: EntityManager, id: string): Promise<Run> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  return em.findOneOrFail(Run, { id }, { ...lock, populate: ['input'] });
}
