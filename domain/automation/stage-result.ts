/** How a stage of an automation run ended, or that it has not. */
export const stageStatuses = [
  'running',
  'completed',
  'passed_over',
  'stopped',
  'failed',
  'cancelled',
] as const;

/** What a stage of an automation run has done so far. */
export interface StageResult {
  status: (typeof stageStatuses)[number];
  batches: number;
  /** What it was done on: keywords, clusters, ideas … */
  items: number;
  /** Runs of its batches, by how they ended. */
  completed: number;
  failed: number;
  cancelled: number;
  credits: number;
  /** Why it stopped or failed, in words; null otherwise. */
  reason: string | null;
  startedAt: string;
  endedAt: string | null;
}
