import type { SuggestTitlesOutput } from '../workflows/growth/suggest-titles.ts';
import type { ProgressInput } from './shared.ts';

export interface TitleSuggestionInput extends ProgressInput {
  suggestionId: string;
}

/** What the growth modules do besides asking models. */
export interface GrowthActivities {
  /** Asks the search engine which titles stand on its first page. */
  searchTitles(input: TitleSuggestionInput): Promise<{ titles: number }>;
  /** Charges the request, and gives both lists to the run. */
  finishTitles(input: TitleSuggestionInput): Promise<SuggestTitlesOutput>;
}
