import type { ProgressInput, RunReference } from './shared.ts';

/** What one turn of research asked for. */
export interface ResearchTurnInput extends RunReference {
  taskId: string;
  /** From 0. */
  turn: number;
}

export interface FinishResearchInput extends ProgressInput {
  taskId: string;
  /** Why it ended before its end, in words for people. */
  stoppedBy?: string;
}

/** The tools of research, and its end. Their answers are kept with the turn; nothing of a page travels. */
export interface ResearchActivities {
  /** Asks the search engine what the turn wants to know. */
  searchWeb(input: ResearchTurnInput): Promise<void>;
  /** Reads the pages the turn names; one that cannot be read is noted with its reason. */
  readPages(input: ResearchTurnInput): Promise<void>;
  /** Charges what was found, and says it in the timeline. */
  finishResearch(input: FinishResearchInput): Promise<void>;
}
