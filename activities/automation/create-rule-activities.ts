import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type {
  EndExecutionInput,
  ExecutionInput,
  FailActionInput,
  RuleActionInput,
  RuleActivities,
} from '#contracts/activities/automation-rules.ts';
import { beginExecution } from '#entities/automation/begin-execution.ts';
import {
  beginAction,
  endAction,
  endExecution,
  failAction,
} from '#entities/automation/execution.ts';
import { recordProgress } from '#entities/system/record-progress.ts';

/** What a rule's execution does, each in one transaction with the progress it reports. */
export function createRuleActivities({ orm }: Pick<ActivityDependencies, 'orm'>): RuleActivities {
  return {
    /** Makes the checks in their order; what fails one is left out with the reason. */
    beginExecution: (input: ExecutionInput) =>
      orm.em.transactional(async (em) => {
        const verdict = await beginExecution(em, input);
        const isLeftOut = verdict.outcome === 'skipped';
        const message = isLeftOut
          ? `Left out: ${verdict.reason.replaceAll('_', ' ')}`
          : 'All checks are passed';
        await recordProgress(em, { ...input, message });
        return verdict;
      }),

    /** Does an action at once, or writes the runs that do it; answers whether there are any to wait for. */
    startRuleAction: (input: RuleActionInput) =>
      orm.em.transactional(async (em) => {
        const { type, status, message } = await beginAction(em, input);
        const title = type.replaceAll('_', ' ');
        await recordProgress(em, { ...input, message: `${title}: ${message}` });
        return { hasRuns: status === 'started', title };
      }),

    /** Notes what the runs of an action came to; answers why it failed, or null. */
    finishRuleAction: (input: RuleActionInput) =>
      orm.em.transactional(async (em) => {
        const error = await endAction(em, input);
        const message = error ?? `Action ${input.index + 1} is done`;
        await recordProgress(em, { ...input, message });
        return { error };
      }),

    /** Notes that an action could not be begun. */
    failRuleAction: ({ message, ...position }: FailActionInput) =>
      orm.em.transactional((em) => failAction(em, position, message)),

    /** Ends the execution. */
    endExecution: ({ error, ...execution }: EndExecutionInput) =>
      orm.em.transactional((em) => endExecution(em, execution, error)),
  };
}
