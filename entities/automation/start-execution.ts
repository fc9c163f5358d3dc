import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type RuleEvaluationInput,
  ruleEvaluationContract,
} from '#contracts/workflows/automation/rule-evaluation.ts';
import { type RunStarter, type StartedRun, startRun } from '#entities/system/start-run.ts';
import type { AutomationRule } from './automation-rule.ts';
import { ScheduledTask } from './scheduled-task.ts';

/**
 * Starts the run of a pending execution, in the caller's transaction. It costs nothing by itself: its actions
 * hold what they cost when their turn comes.
 *
 * @throws AppError `conflict` when it is under way
 */
export async function startExecution(
  em: EntityManager,
  starter: RunStarter,
  rule: Pick<AutomationRule, 'id' | 'name' | 'siteId' | 'sectorId'>,
  scheduledTaskId: string,
): Promise<StartedRun> {
  return startRun<RuleEvaluationInput>(em, starter, {
    contract: ruleEvaluationContract,
    input: { ruleId: rule.id, scheduledTaskId },
    title: `Rule "${rule.name}"`,
    siteId: rule.siteId,
    sectorId: rule.sectorId ?? null,
    estimate: 0,
    estimateDetails: {},
    async take(inner, runId) {
      await inner.nativeUpdate(ScheduledTask, { id: scheduledTaskId }, { runId });
    },
  });
}

/** Who starts what nobody started. */
export function ruleStarter(accountId: string): RunStarter {
  return { accountId, userId: null, kind: 'rule', requestId: null };
}
