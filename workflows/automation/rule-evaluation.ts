import { ApplicationFailure, isCancellation, proxyLocalActivities } from '@temporalio/workflow';
import type { RuleActivities } from '#contracts/activities/automation-rules.ts';
import type {
  RuleEvaluationInput,
  RuleEvaluationOutput,
} from '#contracts/workflows/automation/rule-evaluation.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { describeFailure } from '#workflows/shared/describe-failure.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { itemsToTheEnd } from '#workflows/system/stages/items-to-the-end.ts';

// Checks, writing the runs of an action and noting what they came to are milliseconds of database work.
const { beginExecution, startRuleAction, finishRuleAction, failRuleAction, endExecution } =
  proxyLocalActivities<RuleActivities>(databaseWork);

const stages = ['checks', 'actions'] as const;

/** One execution of a rule: its checks, then its actions in order, until one fails. */
export async function ruleEvaluation(input: RuleEvaluationInput): Promise<RuleEvaluationOutput> {
  const control = new RunControl(input, stages);
  const { scheduledTaskId } = input;
  return control.toTheEnd(async () => {
    control.enter('checks');
    control.undoWith(async ({ error }) => {
      const { accountId, runId } = input;
      await endExecution.executeWithOptions({ summary: 'execution failed' }, [
        { accountId, runId, scheduledTaskId, error: error.message },
      ]);
    });
    await control.whilePaused();
    const verdict = await beginExecution.executeWithOptions({ summary: 'check the rule' }, [
      { ...control.at(1), scheduledTaskId },
    ]);
    if (verdict.outcome === 'skipped') {
      return { outcome: 'skipped', reason: verdict.reason, actions: 0 };
    }
    control.enter('actions');
    const { from, actions } = verdict;
    for (let index = from; index < actions; index += 1) {
      await act(control, input, { index, actions });
    }
    const { accountId, runId } = input;
    await endExecution.executeWithOptions({ summary: 'execution completed' }, [
      { accountId, runId, scheduledTaskId },
    ]);
    return { outcome: 'completed', actions };
  });
}

interface Turn {
  index: number;
  actions: number;
}

/**
 * Does one action, with the runs it takes.
 *
 * @throws ApplicationFailure when it failed: those behind it are not begun
 */
async function act(
  control: RunControl,
  input: RuleEvaluationInput,
  { index, actions }: Turn,
): Promise<void> {
  await control.whilePaused();
  const { scheduledTaskId } = input;
  const start = { ...control.at(index / actions), scheduledTaskId, index };
  const { hasRuns, title } = await started(input, start);
  if (hasRuns) await itemsToTheEnd(control, `action-${index}`, { title });
  const end = { ...control.at((index + 1) / actions), scheduledTaskId, index };
  const { error } = await finishRuleAction.executeWithOptions({ summary: `${title}: result` }, [
    end,
  ]);
  if (error !== null) throw ApplicationFailure.nonRetryable(`${title}: ${error}`, 'action_failed');
}

/** What keeps an action from being begun stands with it, in words, before the execution fails. */
async function started(
  { accountId, runId }: RuleEvaluationInput,
  action: Parameters<RuleActivities['startRuleAction']>[0],
): Promise<{ hasRuns: boolean; title: string }> {
  const { scheduledTaskId, index } = action;
  const summary = `action ${index + 1}`;
  try {
    return await startRuleAction.executeWithOptions({ summary }, [action]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    const message = describeFailure(error, action.stage).error.message;
    await failRuleAction.executeWithOptions({ summary: `${summary} failed` }, [
      { accountId, runId, scheduledTaskId, index, message },
    ]);
    throw error;
  }
}
