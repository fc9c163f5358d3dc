import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface SuggestTitlesInput extends RunInput {
  sectorId: string;
  /** Hash of the keyword: a history holds no keyword. */
  keywordHash: string;
  suggestionId: string;
}

/** Figures; the lists themselves stand in the run's result, `serp_titles` and `creative_titles`. */
export interface SuggestTitlesOutput {
  found: number;
  proposed: number;
}

export const suggestTitlesContract = defineWorkflow<SuggestTitlesInput, SuggestTitlesOutput>({
  type: 'suggestTitles',
  taskQueue: taskQueues.core,
  numbered: true,
  subject: ({ sectorId, keywordHash }) => `titles/${sectorId}/${keywordHash}`,
});
