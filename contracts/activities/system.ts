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

export interface HandOutInput extends RunReference {
  /** Run id of the last child handed out; null at the start. */
  after: string | null;
  /** Children that may be at work at once; 0 hands nothing out. */
  window: number;
}

export interface CountItemsInput extends RunReference {
  /** Of which kind; absent: all. */
  type?: string;
}

/** What may be started now. */
export interface HandedOut {
  /** Living children after the one given, oldest first, as many as the window has room for. */
  items: BatchItem[];
  /** Children at work, with those handed out now; who waits for a person's word takes no room. */
  working: number;
  /** Whether any child has not ended. */
  isAnyLiving: boolean;
}

/** The ends of runs and the children of batches. */
export interface SystemActivities {
  /** Ends a run once: final state, unused credits back, the event that closes its stream. */
  finishRun(input: FinishRunInput): Promise<void>;
  /** The next living children of a batch after the one given, oldest first. */
  listWaitingItems(input: NextItemsInput): Promise<BatchItem[]>;
  /** The next children of a run to be started, by what their rows say. */
  handOutItems(input: HandOutInput): Promise<HandedOut>;
  /** Ends the children of a run that were never started, and tells those that work that they are cancelled. */
  cancelItems(input: RunReference): Promise<void>;
  /** Closes the children of a batch that ends before it could start them; their tasks wait again. */
  cancelWaitingItems(input: RunReference): Promise<void>;
  /** How the children of a run ended. */
  countItems(input: CountItemsInput): Promise<ItemCounts>;
}
