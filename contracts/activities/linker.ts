import type { ProgressInput } from './shared.ts';

export interface LinkTextInput extends ProgressInput {
  contentId: string;
  /** Of the text that was to be linked; without it whatever the text is by then. */
  version?: number;
}

/** What linking made of a text. */
export interface LinkedText {
  /** Links that were put in. */
  added: number;
  /** Links of ours that led to a page that is not there any more, or is elsewhere, and were put right. */
  mended: number;
  /** Version of the text afterwards. */
  version: number;
  credits: number;
}

/** What the linker's workflows do. */
export interface LinkerActivities {
  /** Links one text to its site and charges that, in one transaction. */
  linkText(input: LinkTextInput): Promise<LinkedText>;
}
