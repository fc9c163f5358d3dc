import { stableHash } from '#domain/shared/stable-hash.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface AutoClusterInput extends RunInput {
  siteId: string;
  sectorId: string;
  /** What tells this choice of keywords from another; the keywords themselves stand with the proposal. */
  selectionKey?: string;
  /** Of runs begun before their proposal was written at the start. Absent there: the whole sector. */
  keywordIds?: string[];
  /** Where a history goes on that was continued as a new one. */
  resumeAt?: BatchPosition;
  /** Events before the history starts anew; absent: 4,000, far below 10,000. */
  eventsPerExecution?: number;
}

/** The first batch of a stage that has not been done. */
export interface BatchPosition {
  stage: string;
  batch: number;
}

export interface AutoClusterOutput {
  /** Keywords that are in a cluster now and were not, or in another. */
  keywords: number;
  clusters: number;
  leftOut: number;
  /** What was proposed was turned down, or nobody said a word in time. */
  discarded?: true;
}

export const autoClusterContract = defineWorkflow<AutoClusterInput, AutoClusterOutput>({
  type: 'autoCluster',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ sectorId, selectionKey, keywordIds }) =>
    `auto-cluster/${sectorId}/${selectionKey ?? (keywordIds ? stableHash(keywordIds) : 'all')}`,
});
