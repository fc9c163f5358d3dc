import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActionResult } from '#contracts/automation/rule-actions.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Run } from '#entities/system/run.ts';
import { AutomationRule } from './automation-rule.ts';
import { ruleIsGone } from './begin-execution.ts';
import { ScheduledTask } from './scheduled-task.ts';
import { startAction } from './start-action.ts';

interface Position {
  scheduledTaskId: string;
  runId: string;
  /** Which action of the rule, from 0. */
  index: number;
}

async function lockExecution(em: EntityManager, id: string): Promise<ScheduledTask> {
  const task = await em.findOne(
    ScheduledTask,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!task) throw new AppError('not_found', ruleIsGone);
  return task;
}

/** Writes what became of an action; what stands behind it was of an earlier try. */
async function note(
  em: EntityManager,
  task: ScheduledTask,
  index: number,
  result: ActionResult,
): Promise<void> {
  const actions = [...(task.result?.actions.slice(0, index) ?? []), result];
  const creditsUsed = actions.reduce((sum, { credits_used }) => sum + credits_used, 0);
  await em.nativeUpdate(ScheduledTask, { id: task.id }, { result: { actions }, creditsUsed });
}

/**
 * Does the next action of an execution, or writes the runs that do it. Done again after a crash it starts nothing
 * twice.
 *
 * @throws AppError as `startAction`; `conflict` when the run has ended
 */
export async function beginAction(
  em: EntityManager,
  { scheduledTaskId, runId, index }: Position,
): Promise<ActionResult> {
  // The run is locked first, as by everybody else, and before the account is by what the action holds.
  await refuseEndedRun(em, runId);
  const task = await lockExecution(em, scheduledTaskId);
  const rule = await em.findOneOrFail(AutomationRule, { id: task.ruleId });
  const known = task.result?.actions[index];
  if (known && known.status !== 'failed') return known;
  const action = rule.actions[index];
  if (!action) throw new AppError('conflict', changed);
  const result = await startAction(em, { rule, task, runId }, action);
  await note(em, task, index, result);
  return result;
}

const changed = {
  errors: { non_field_errors: ['The actions of the rule were changed meanwhile'] },
};

/**
 * Notes what the runs of an action came to. One of several that failed leaves the others, as in a batch; the action
 * has failed when none was completed.
 *
 * @returns why it failed; null when it did not
 */
export async function endAction(
  em: EntityManager,
  { scheduledTaskId, index }: Position,
): Promise<string | null> {
  const task = await lockExecution(em, scheduledTaskId);
  const known = task.result?.actions[index];
  if (!known) return null;
  if (known.status !== 'started') return known.status === 'failed' ? known.message : null;
  const runs = await em.find(Run, { id: { $in: known.run_ids } }, { orderBy: { id: 'asc' } });
  const completed = runs.filter(({ status }) => status === 'completed').length;
  const unhappy = runs.find(({ status }) => status !== 'completed');
  const why = unhappy?.error?.message ?? `It was ${unhappy?.status ?? 'lost'}.`;
  const isFailed = completed === 0;
  const counted = `${completed} of ${runs.length} completed`;
  const message = isFailed ? why : runs.length === 1 ? 'Completed' : counted;
  await note(em, task, index, {
    ...known,
    status: isFailed ? 'failed' : 'completed',
    credits_used: runs.reduce((sum, { creditsUsed }) => sum + creditsUsed, 0),
    message,
  });
  return isFailed ? why : null;
}

/** Notes that an action could not be begun; of an execution that another run has by now it says nothing. */
export async function failAction(
  em: EntityManager,
  { scheduledTaskId, runId, index }: Position,
  message: string,
): Promise<void> {
  const task = await lockExecution(em, scheduledTaskId);
  if (task.runId !== runId) return;
  const rule = await em.findOneOrFail(AutomationRule, { id: task.ruleId });
  const type = rule.actions[index]?.type;
  if (!type) return;
  const failed = { type, status: 'failed', run_ids: [], credits_used: 0, message } as const;
  await note(em, task, index, { ...failed, run_ids: [] });
}

/** Ends an execution that is under way in this run; one that has ended stays as it is. */
export async function endExecution(
  em: EntityManager,
  { scheduledTaskId, runId }: Omit<Position, 'index'>,
  error: string | undefined,
): Promise<void> {
  await em.nativeUpdate(
    ScheduledTask,
    { id: scheduledTaskId, runId, status: { $in: ['pending', 'running'] } },
    { status: error === undefined ? 'completed' : 'failed', error: error ?? null },
  );
}
