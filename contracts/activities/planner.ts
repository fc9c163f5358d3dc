import type { AutoClusterOutput } from '../workflows/planner/auto-cluster.ts';
import type { ProgressInput } from './shared.ts';

export interface LoadKeywordsInput extends ProgressInput {
  sectorId: string;
  /** Of runs begun before their proposal was written at the start. */
  keywordIds?: string[];
}

/** One batch of a stage; each batch is done once, whatever happens in between. */
export interface BatchInput extends ProgressInput {
  /** Index of the batch, from 0. */
  batch: number;
}

/** What there is to do before grouping; 0 where the source is not configured. */
export interface KeywordBatches {
  embeddingBatches: number;
  searchBatches: number;
}

export interface FoundGroups {
  /** Calls that name the groups nobody has named yet. */
  namingBatches: number;
  saveBatches: number;
  /** The customer decides before anything is changed. */
  awaitsApproval: boolean;
}

/** The steps of clustering. */
export interface PlannerActivities {
  loadKeywords(input: LoadKeywordsInput): Promise<KeywordBatches>;
  embedKeywords(input: BatchInput): Promise<void>;
  searchKeywords(input: BatchInput): Promise<void>;
  groupKeywords(input: ProgressInput): Promise<FoundGroups>;
  /** Shows that the run waits for a person's word. */
  awaitWord(input: ProgressInput): Promise<void>;
  /** Writes one batch of groups as clusters. */
  saveGroups(input: BatchInput): Promise<void>;
  /** What is left when all groups stand: who fits none, what is empty now, the price. */
  finishClustering(input: ProgressInput): Promise<AutoClusterOutput>;
  /** All of saving at once: of runs begun before it was done in batches. */
  saveClusters(input: ProgressInput): Promise<AutoClusterOutput>;
  /** Ends a proposal that was not or not wholly saved; what stands by then is kept and paid for. */
  closeProposal(input: ProgressInput): Promise<void>;
}
