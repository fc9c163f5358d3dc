import { stableHash } from '#domain/shared/stable-hash.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface AutoClusterInput extends RunInput {
  siteId: string;
  sectorId: string;
  /** Absent: every keyword of the sector without a cluster. */
  keywordIds?: string[];
}

export interface AutoClusterOutput {
  keywords: number;
  clusters: number;
  leftOut: number;
}

export const autoClusterContract = defineWorkflow<AutoClusterInput, AutoClusterOutput>({
  type: 'autoCluster',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: (input) =>
    `auto-cluster/${input.sectorId}/${input.keywordIds ? stableHash(input.keywordIds) : 'all'}`,
});
