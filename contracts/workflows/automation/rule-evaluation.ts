import type { SkipReason } from '#domain/automation/rules.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface RuleEvaluationInput extends RunInput {
  ruleId: string;
  /** Of an event the id is the event's. */
  scheduledTaskId: string;
}

export interface RuleEvaluationOutput {
  outcome: 'completed' | 'skipped';
  /** Why it was left out. */
  reason?: SkipReason;
  /** Actions that were done. */
  actions: number;
}

/** One execution of a rule: its checks, then its actions in order. */
export const ruleEvaluationContract = defineWorkflow<RuleEvaluationInput, RuleEvaluationOutput>({
  type: 'ruleEvaluation',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ ruleId, scheduledTaskId }) => `rule/${ruleId}/${scheduledTaskId}`,
});
