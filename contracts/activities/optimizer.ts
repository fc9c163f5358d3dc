import type { ProgressInput, RunReference } from './shared.ts';

export interface BeginOptimizationInput extends ProgressInput {
  contentId: string;
}

export interface FailOptimizationInput extends RunReference {
  /** In words for people. */
  reason: string;
}

/** What optimising does besides asking a model. */
export interface OptimizerActivities {
  /** Notes that this run optimises the content, as its text is now. */
  beginOptimization(input: BeginOptimizationInput): Promise<{ version: number }>;
  /** Notes that the optimising of this run came to nothing; one that is completed stays. */
  failOptimization(input: FailOptimizationInput): Promise<void>;
}
