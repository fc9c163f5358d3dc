import type { TaskQueue } from './task-queues.ts';

/** What every workflow is given: ids, never texts. */
export interface WorkflowInput {
  accountId: string;
}

/** What the workflow of a run is given. */
export interface RunInput extends WorkflowInput {
  /** The Run row that this execution keeps true. */
  runId: string;
  /** Paused before it was begun: it waits at its first step until it is resumed. */
  startPaused?: boolean;
}

/** The one description of a workflow: nothing starts one by a string. */
export interface WorkflowContract<Input extends object, Output> {
  /** The workflow's function name, its type name for ever. */
  type: string;
  taskQueue: TaskQueue;
  /** What the run works on; one live run a subject. */
  subject(input: Omit<Input, 'runId'>): string;
  /** The natural workflow id of the `attempt`-th run of that subject, counted from 1. */
  workflowId(subject: string, attempt: number): string;
  /** Only carries the types. */
  readonly types?: { input: Input; output: Output };
}

interface ContractOptions<Input extends object> {
  type: string;
  taskQueue: TaskQueue;
  subject(input: Omit<Input, 'runId'>): string;
  /** Whether the first run carries its number too: `generate-content/{task}/1` (spec/workflows.md). */
  numbered: boolean;
}

/**
 * Declares a contract. Where the spec's id has no number, the first run has the bare subject as its id
 * and a later one of the same subject appends its number, because a run's workflow id is unique.
 */
export function defineWorkflow<Input extends object, Output>(
  options: ContractOptions<Input>,
): WorkflowContract<Input, Output> {
  const { type, taskQueue, subject, numbered } = options;
  return {
    type,
    taskQueue,
    subject,
    workflowId: (of, attempt) => (numbered || attempt > 1 ? `${of}/${attempt}` : of),
  };
}
