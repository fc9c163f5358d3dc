import type { SkipReason } from '#domain/automation/rules.ts';
import type { ProgressInput, RunReference } from './shared.ts';

export interface ExecutionInput extends ProgressInput {
  scheduledTaskId: string;
}

export interface RuleActionInput extends ExecutionInput {
  /** Which action of the rule, from 0. */
  index: number;
}

/** What the checks came to; `from` is the first action that is not done, of `actions` in all. */
export type ExecutionVerdict =
  | { outcome: 'execute'; from: number; actions: number }
  | { outcome: 'skipped'; reason: SkipReason };

export interface FailActionInput extends RunReference {
  scheduledTaskId: string;
  index: number;
  message: string;
}

export interface EndExecutionInput extends RunReference {
  scheduledTaskId: string;
  /** Absent: it was completed. In words for the customer. */
  error?: string;
}

/** What a rule's execution does. */
export interface RuleActivities {
  /** Makes the checks in their order; what fails one is left out with the reason. */
  beginExecution(input: ExecutionInput): Promise<ExecutionVerdict>;
  /** Does an action at once, or writes the runs that do it; answers whether there are any to wait for. */
  startRuleAction(input: RuleActionInput): Promise<{ hasRuns: boolean; title: string }>;
  /** Notes what the runs of an action came to; answers why it failed, or null. */
  finishRuleAction(input: RuleActionInput): Promise<{ error: string | null }>;
  /** Notes that an action could not be begun. */
  failRuleAction(input: FailActionInput): Promise<void>;
  /** Ends the execution. */
  endExecution(input: EndExecutionInput): Promise<void>;
}
