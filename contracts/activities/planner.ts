import type { AutoClusterOutput } from '../workflows/planner/auto-cluster.ts';
import type { ProgressInput } from './shared.ts';

export interface LoadKeywordsInput extends ProgressInput {
  sectorId: string;
  /** Absent: every enabled keyword of the sector without a cluster. */
  keywordIds?: string[];
}

export interface EmbedKeywordsInput extends ProgressInput {
  /** Index of the batch among the run's keywords, from 0. */
  batch: number;
}

export interface SearchKeywordsInput extends ProgressInput {
  /** Index of the batch of 50 among the run's keywords, from 0. */
  batch: number;
}

/** The steps of clustering. */
export interface PlannerActivities {
  loadKeywords(input: LoadKeywordsInput): Promise<{ embeddingBatches: number }>;
  embedKeywords(input: EmbedKeywordsInput): Promise<void>;
  searchKeywords(input: SearchKeywordsInput): Promise<void>;
  groupKeywords(input: ProgressInput): Promise<{ namingBatches: number }>;
  saveClusters(input: ProgressInput): Promise<AutoClusterOutput>;
}
