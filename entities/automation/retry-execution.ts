import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import type { RunStarter, StartedRun } from '#entities/system/start-run.ts';
import { AutomationRule } from './automation-rule.ts';
import { dayOf } from './execution-count.ts';
import { ScheduledTask } from './scheduled-task.ts';
import { startExecution } from './start-execution.ts';

/**
 * Starts an execution again that failed or was left out, in the caller's transaction: through all checks, from the
 * action that failed on. What was done before it is kept.
 *
 * @throws AppError `conflict` naming the state of one that is under way, planned or completed
 */
export async function retryExecution(
  em: EntityManager,
  starter: RunStarter,
  scheduledTaskId: string,
): Promise<StartedRun> {
  const task = await em.findOne(
    ScheduledTask,
    { id: scheduledTaskId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!task) throw new AppError('not_found');
  const { status, result, ruleId } = task;
  if (status !== 'failed' && status !== 'skipped') {
    throw conflict(
      `The scheduled task is ${status} and cannot be retried: only a failed or skipped one can.`,
    );
  }
  const rule = await em.findOneOrFail(AutomationRule, { id: ruleId });
  const done = result?.actions.filter((action) => action.status === 'completed') ?? [];
  // On the day of its first attempt it counts once; on a later one it takes of that day.
  const isOfToday = task.countedOn === (await dayOf(em, rule));
  await em.nativeUpdate(
    ScheduledTask,
    { id: task.id },
    {
      status: 'pending',
      reason: null,
      error: null,
      countedOn: isOfToday ? task.countedOn : null,
      result: done.length > 0 ? { actions: done } : null,
    },
  );
  return startExecution(em, starter, rule, task.id);
}
