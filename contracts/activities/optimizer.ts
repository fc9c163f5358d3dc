import type { RunReference } from './shared.ts';

export interface FailOptimizationInput extends RunReference {
  /** In words for people. */
  reason: string;
}

/** What optimising does besides asking a model. */
export interface OptimizerActivities {
  /** Notes that the optimising of this run came to nothing; one that is completed stays. */
  failOptimization(input: FailOptimizationInput): Promise<void>;
}
