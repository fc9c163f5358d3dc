import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActionResult, RuleAction } from '#contracts/automation/rule-actions.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { requireCredits } from '#entities/billing/reserve-credits.ts';
import { queueIdeas } from '#entities/planner/queue-ideas.ts';
import { addItems } from '#entities/system/add-items.ts';
import { actionStarts, type StartingAction } from './action-starts.ts';
import type { AutomationRule } from './automation-rule.ts';
import { notifyOfRule } from './notify-of-rule.ts';
import { idsToWorkOn, namedIds } from './resolve-ids.ts';
import type { ScheduledTask } from './scheduled-task.ts';
import { ruleStarter } from './start-execution.ts';

interface Execution {
  rule: AutomationRule;
  task: ScheduledTask;
  /** The run of the execution: what the action starts is a part of it. */
  runId: string;
}

/**
 * Does an action at once, or writes the runs that do it with what they hold, in the caller's transaction. With
 * nothing to work on it is done.
 *
 * @returns what stands at the execution from now on
 * @throws AppError `unprocessable` when it would go beyond the execution's limit, `insufficient_credits`, and as
 *   the starts of each kind of work
 */
export async function startAction(
  em: EntityManager,
  execution: Execution,
  action: RuleAction,
): Promise<ActionResult> {
  const { rule, task } = execution;
  if (action.type === 'notify') {
    const told = await notifyOfRule(em, rule, action.params);
    return done(action, told === 1 ? 'Told one person' : `Told ${told} people`);
  }
  const ids = namedIds(action) ?? (await idsToWorkOn(em, rule, task, action.type));
  if (ids.length === 0) return done(action, 'There was nothing to work on');
  if (action.type === 'queue_ideas') {
    const queued = (await queueIdeas(em, [...ids])).filter(({ ok }) => ok).length;
    return done(action, `Queued ${queued} of ${ids.length} ideas`);
  }
  return startRuns(em, execution, action, ids);
}

function done({ type }: RuleAction, message: string): ActionResult {
  return { type, status: 'completed', run_ids: [], credits_used: 0, message };
}

async function startRuns(
  em: EntityManager,
  { rule, task, runId }: Execution,
  action: StartingAction,
  ids: readonly string[],
): Promise<ActionResult> {
  const items = await actionStarts(em, rule.siteId, action, ids);
  const estimate = items.reduce((sum, item) => sum + item.estimate, 0);
  refuseOverLimit(rule, task, estimate);
  await requireCredits(em, rule.accountId, estimate);
  const title = `${action.type.replaceAll('_', ' ')} of rule "${rule.name}"`;
  const { runIds } = await addItems(em, ruleStarter(rule.accountId), {
    parentRunId: runId,
    title,
    items,
  });
  const message = runIds.length === 1 ? 'One run' : `${runIds.length} runs`;
  return { type: action.type, status: 'started', run_ids: runIds, credits_used: 0, message };
}

/** What was used by now and what is about to be held never exceed the limit together. */
function refuseOverLimit(
  { creditLimitPerExecution: limit }: AutomationRule,
  { creditsUsed }: ScheduledTask,
  estimate: number,
): void {
  if (creditsUsed + estimate <= limit) return;
  const used = creditsUsed === 0 ? '' : ` after the ${creditsUsed} it has used`;
  const message = `This would take ${estimate} credits${used}; an execution of the rule may use ${limit}.`;
  throw new AppError('unprocessable', { errors: { credit_limit_per_execution: [message] } });
}
