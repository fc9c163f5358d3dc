import { Context } from '@temporalio/activity';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type {
  AutomationActivities,
  StartScheduledInput,
  TakeBatchInput,
} from '#contracts/activities/automation-runs.ts';
import type { RunReference } from '#contracts/activities/shared.ts';
import { closeStages } from '#entities/automation/batches/close-stages.ts';
import { countAutomation } from '#entities/automation/batches/count-automation.ts';
import { noteStage } from '#entities/automation/batches/stage-results.ts';
import { takeBatchOrStop } from '#entities/automation/batches/take-batch-or-stop.ts';
import { startScheduledAutomation } from '#entities/automation/start-scheduled-automation.ts';
import { startScheduledRule } from '#entities/automation/start-scheduled-rule.ts';
import { recordProgress } from '#entities/system/record-progress.ts';

/** The automation of sites: what schedules start, and the batches of its stages. */
export function createAutomationActivities({
  orm,
}: Pick<ActivityDependencies, 'orm'>): AutomationActivities {
  return {
    startScheduled: ({ accountId, target, scheduledFor }: StartScheduledInput) =>
      orm.em.transactional((em) => {
        const due = {
          accountId,
          scheduledFor: new Date(scheduledFor),
          requestId: Context.current().info.workflowExecution?.workflowId ?? scheduledFor,
        };
        return target.kind === 'rule'
          ? startScheduledRule(em, { ...due, ruleId: target.ruleId })
          : startScheduledAutomation(em, { ...due, siteId: target.siteId, now: new Date() });
      }),

    passOver: (input: Omit<TakeBatchInput, 'batch'>) =>
      orm.em.transactional(async (em) => {
        const { runId, stage } = input;
        await noteStage(em, { runId, stage, status: 'passed_over', now: new Date() });
        await recordProgress(em, { ...input, message: `${stage}: switched off` });
      }),

    takeBatch: (input: TakeBatchInput) => takeBatchOrStop(orm.em, input, new Date()),

    countAutomation: ({ runId }: RunReference) => countAutomation(orm.em, runId),

    closeStages: ({ runId, status }) =>
      orm.em.transactional((em) => closeStages(em, { runId, status, now: new Date() })),
  };
}
