import type { AutomationStage } from '#domain/automation/settings.ts';
import type {
  ScheduledTarget,
  StartScheduledRunOutput,
} from '../workflows/automation/start-scheduled-run.ts';
import type { ProgressInput, RunReference, TenantInput } from './shared.ts';

export interface StartScheduledInput extends TenantInput {
  target: ScheduledTarget;
  /** When it was due: ISO 8601, UTC. */
  scheduledFor: string;
}

export interface TakeBatchInput extends Omit<ProgressInput, 'stage'> {
  stage: AutomationStage;
  /** 0, 1, 2 … within the stage. */
  batch: number;
}

export interface TakenBatch {
  /** What was taken; 0 ends the stage. */
  items: number;
  /** Runs to be started for it; 0 where the work was done with taking it. */
  runs: number;
  /** What it is, for operators. */
  title: string;
}

export interface AutomationTotals {
  batches: number;
  items: number;
  failed: number;
}

/** The steps of a site's automation. */
export interface AutomationActivities {
  /**
   * Writes the run that a schedule is due to start, its first message and its projection, or says why not. Once
   * for each time it is due.
   */
  startScheduled(input: StartScheduledInput): Promise<StartScheduledRunOutput>;
  /** Writes down that a stage is switched off. */
  passOver(input: Omit<TakeBatchInput, 'batch'>): Promise<void>;
  /**
   * Takes the next items of a stage as far as credits reach, and writes the runs that work on them. Written down,
   * so that a second attempt takes the same. Where nothing is left, or nothing more may be done, the stage ends.
   */
  takeBatch(input: TakeBatchInput): Promise<TakenBatch>;
  /** How much was done, once all stages have ended. */
  countAutomation(input: RunReference): Promise<AutomationTotals>;
  /** A run that ends before its stages have: the one it was in ended with it. */
  closeStages(input: RunReference & { status: 'failed' | 'cancelled' }): Promise<void>;
}
