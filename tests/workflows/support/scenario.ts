import type { WorkflowHandle } from '@temporalio/client';
import type { AllActivities, CallLog } from './fake-activities.ts';
import type { WorkflowType } from './workflow-inputs.ts';

/** The paths every run takes, whose histories are recorded and replayed (design, pattern 12). */
export const paths = ['happy', 'cancelled', 'paused', 'retried', 'failed'] as const;
export type Path =
  | (typeof paths)[number]
  | 'continued-as-new'
  | 'cancelled-between-attempts'
  | 'partly-failed'
  | 'approved'
  | 'turned-down'
  | 'rejected'
  | 'timed-out'
  | 'waits-on'
  | 'held'
  | 'rejected-while-held'
  | 'cancelled-while-waiting'
  | 'paused-while-waiting'
  | 'decided-elsewhere'
  | 'told-at-once'
  | 'undecidable'
  | 'entered-late'
  | 'all-stages'
  | 'existing-content'
  | 'without-search'
  | 'in-parts'
  | 'researched'
  | 'research-refused'
  | 'research-tools-down'
  | 'part-retried'
  | 'part-refused'
  | 'cancelled-amid-parts'
  | 'paused-amid-parts'
  | 'prompts-only'
  | 'named-pictures'
  | 'by-runware'
  | 'picture-refused'
  | 'cancelled-amid-pictures'
  | 'continued-while-saving'
  | 'repaired'
  | 'embedding-refused'
  | 'embedding-cancelled'
  | 'model-refused'
  | 'search-refused'
  | 'left-out'
  | 'action-refused';

export interface Scenario {
  workflow: WorkflowType;
  path: Path;
  /** How the workflow must end. */
  ends: 'COMPLETED' | 'CANCELLED' | 'FAILED';
  signalAtStart?: string;
  /** Added to the input of the workflow. */
  inputMembers?: Record<string, unknown>;
  overrides(calls: CallLog): Partial<AllActivities>;
  drive?(handle: WorkflowHandle, calls: CallLog): Promise<void>;
  /** Calls that must be in the log when it has ended, in this order. */
  expects: string[];
}
