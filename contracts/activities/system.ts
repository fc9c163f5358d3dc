import type { BatchItem, RunBatchOutput } from '../workflows/system/run-batch.ts';
import type { RunReference } from './shared.ts';

/** Why a run failed, in words for the person who started it. */
export interface RunError {
  category: string;
  stage: string;
  message: string;
  retryable: boolean;
}

/** How the children of a batch ended, and why the first of those that failed did. */
export interface ItemCounts extends RunBatchOutput {
  firstFailure: RunError | null;
}

export interface FinishRunInput extends RunReference {
  status: 'completed' | 'failed' | 'cancelled';
  result?: Record<string, unknown>;
  error?: RunError;
}

export interface NextItemsInput extends RunReference {
  /** Run id of the last child handed out; null at the start. */
  after: string | null;
  limit: number;
}

/** The ends of runs and the children of batches. */
export interface SystemActivities {
  /** Ends a run once: final state, unused credits back, the event that closes its stream. */
  finishRun(input: FinishRunInput): Promise<void>;
  /** The next living children of a batch after the one given, oldest first. */
  listWaitingItems(input: NextItemsInput): Promise<BatchItem[]>;
  /** Closes the children of a batch that ends before it could start them; their tasks wait again. */
  cancelWaitingItems(input: RunReference): Promise<void>;
  /** How the children of a batch ended. */
  countItems(input: RunReference): Promise<ItemCounts>;
}
