import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type WorkflowInput } from '../workflow-contract.ts';

/** What a schedule starts. */
export type ScheduledTarget =
  | { kind: 'automation'; siteId: string }
  | { kind: 'rule'; ruleId: string };

export interface StartScheduledRunInput extends WorkflowInput {
  target: ScheduledTarget;
}

export type StartScheduledRunOutput =
  | { runId: string }
  /** Why nothing was started, in words. */
  | { skipped: string };

/**
 * All that a Temporal Schedule starts: it writes the run and its outbox message as any other start does. It is
 * no run, and Temporal gives it its id: that of the schedule with the time it was due.
 */
export const startScheduledRunContract = defineWorkflow<
  StartScheduledRunInput,
  StartScheduledRunOutput
>({
  type: 'startScheduledRun',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ target }) =>
    target.kind === 'rule' ? `rule/${target.ruleId}` : `automation/${target.siteId}`,
});
