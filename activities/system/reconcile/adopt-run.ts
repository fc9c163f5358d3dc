import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { holdAgain } from '#entities/billing/hold-again.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { lockSubjects } from '#entities/system/lock-subjects.ts';
import { Run } from '#entities/system/run.ts';
import { Task } from '#entities/writer/task.ts';

/** Ends that were written because the workflow seemed not to be there; any other one was meant. */
const endedForAbsence = new Set(['unavailable', 'lost']);

/** It ended for good: whatever works on for it is to end. */
export class CannotAdopt extends Error {}

const liveStatuses = ['queued', 'running', 'paused', 'awaiting_approval'] as const;

/**
 * Lets a run live again that was ended because its workflow seemed lost, in the caller's transaction: its hold is
 * taken again and its task is its own again.
 *
 * @throws CannotAdopt where it was ended on purpose, its subject has another living run or its task another state,
 *   or the credits are not there: its workflow is to end
 */
export async function adoptRun(em: EntityManager, runId: string): Promise<void> {
  const known = await em.findOneOrFail(Run, { id: runId }, { refresh: true });
  await lockSubjects(em, known.accountId, [known.subject]);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const run = await em.findOneOrFail(Run, { id: runId }, { ...lock, populate: ['input'] });
  const { accountId, subject, error } = run;
  const isMistaken = run.status === 'failed' && endedForAbsence.has(error?.category ?? '');
  if (!isMistaken || run.parentRunId) throw new CannotAdopt();
  const living = { accountId, subject, status: { $in: [...liveStatuses] } };
  if ((await em.count(Run, living)) > 0) throw new CannotAdopt();
  await takeTaskAgain(em, run);
  await em.nativeUpdate(
    Run,
    { id: runId },
    { status: 'running', endedAt: null, error: null, result: null },
  );
  await appendRunEvent(em, accountId, runId, 'stage', {
    stage: run.stage,
    percent: run.progress,
    message: 'It works after all: the workflow server has it again.',
  });
  // Last: everybody of the account waits for its row until this transaction ends.
  if (!(await holdAgain(em, runId))) throw new CannotAdopt();
}

/** Of a run that writes a task: the task as it was given back, if nobody has taken it since. */
async function takeTaskAgain(em: EntityManager, { id: runId, input }: Run): Promise<void> {
  const taskId = taskOf(input);
  if (!taskId) return;
  const free = { id: taskId, runId: null, status: { $in: ['pending', 'failed'] as const } };
  const taken = await em.nativeUpdate(Task, free, { runId, status: 'in_progress' });
  if (taken === 0) throw new CannotAdopt();
}

function taskOf(input: object): string | null {
  if ('taskId' in input && typeof input.taskId === 'string') return input.taskId;
  if (!('subject' in input)) return null;
  const { subject } = input;
  const isTask = typeof subject === 'object' && subject !== null && 'taskId' in subject;
  return isTask ? String(subject.taskId) : null;
}
