import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ExecutionVerdict } from '#contracts/activities/automation-rules.ts';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { AutomationRule } from './automation-rule.ts';
import { giveExecutionBack, takeExecution } from './execution-count.ts';
import { factsFor } from './facts-for.ts';
import {
  dayLimit,
  refuseBalance,
  refuseConditions,
  refuseInactive,
  type Skip,
} from './judge-rule.ts';
import { ScheduledTask } from './scheduled-task.ts';
import { standingOf } from './standing-facts.ts';

/**
 * Makes the checks of an execution in their order (spec/workflows.md): active, day limit, balance, conditions. The
 * first that fails leaves it out with the reason, and what it had taken of the day is given back. Done again after
 * a crash it answers what it answered.
 *
 * @throws AppError `conflict` when its run has ended; `not_found` when rule and execution were deleted meanwhile
 */
export async function beginExecution(
  em: EntityManager,
  { scheduledTaskId, runId }: { scheduledTaskId: string; runId: string },
): Promise<ExecutionVerdict> {
  // First: its execution may be under way again, in another run.
  await refuseEndedRun(em, runId);
  const task = await em.findOne(
    ScheduledTask,
    { id: scheduledTaskId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const rule = task && (await em.findOne(AutomationRule, { id: task.ruleId }, { refresh: true }));
  if (!rule) throw new AppError('not_found', ruleIsGone);
  if (task.status === 'skipped' && task.reason) {
    return { outcome: 'skipped', reason: task.reason };
  }
  if (task.status !== 'pending' && task.status !== 'running') {
    throw conflict(`The execution is ${task.status} and cannot be begun.`);
  }
  if (task.status === 'pending') {
    const skip = await refusal(em, rule, task);
    if (skip) {
      await leaveOut(em, task, skip);
      return { outcome: 'skipped', reason: skip.reason };
    }
    const now = new Date();
    await em.nativeUpdate(
      ScheduledTask,
      { id: task.id },
      { status: 'running', executedAt: now, error: null, countedOn: task.countedOn ?? null },
    );
    await em.nativeUpdate(AutomationRule, { id: rule.id }, { lastExecutedAt: now });
  }
  const done = task.result?.actions.filter(({ status }) => status === 'completed').length ?? 0;
  return { outcome: 'execute', from: done, actions: rule.actions.length };
}

/** Its executions went with it. */
export const ruleIsGone = {
  errors: { non_field_errors: ['The rule was deleted meanwhile'] },
};

async function refusal(
  em: EntityManager,
  rule: AutomationRule,
  task: ScheduledTask,
): Promise<Skip | null> {
  const standing = await standingOf(em, rule);
  const isOff = refuseInactive(rule, standing);
  if (isOff) return isOff;
  // What was taken for its event counts, also where it begins a moment after midnight.
  task.countedOn ??= await takeExecution(em, rule);
  if (!task.countedOn) return dayLimit(rule);
  const facts = await factsFor(em, rule, task, standing);
  return refuseBalance(rule, standing) ?? refuseConditions(rule, facts);
}

async function leaveOut(em: EntityManager, task: ScheduledTask, skip: Skip): Promise<void> {
  const { reason, message, conditions } = skip;
  if (task.countedOn) await giveExecutionBack(em, task.ruleId, task.countedOn);
  await em.nativeUpdate(
    ScheduledTask,
    { id: task.id },
    {
      status: 'skipped',
      reason,
      error: message,
      executedAt: new Date(),
      countedOn: null,
      result: conditions ? { actions: [], conditions } : null,
    },
  );
}
