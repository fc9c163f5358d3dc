import type { ReparseContentOutput } from '../workflows/writer/reparse-content.ts';
import type { ProgressInput } from './shared.ts';

export interface ReparseContentInput extends ProgressInput {
  contentId: string;
}

export interface ReparseActivities {
  /** Makes the text of a content anew of what the model said, and charges that. */
  reparseText(input: ReparseContentInput): Promise<ReparseContentOutput>;
}
