import type { RunReference } from './shared.ts';

export interface EmbedIdeaTitlesInput extends RunReference {
  /** The AI step whose reply holds the ideas. */
  stepId: string;
  /** Which of its replies. */
  turn: number;
}

/** What proposing ideas does besides asking a model for them. */
export interface IdeaActivities {
  /** Buys what is needed to compare the proposed titles with those of the site by meaning. */
  embedIdeaTitles(input: EmbedIdeaTitlesInput): Promise<void>;
}
