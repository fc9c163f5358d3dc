import type { WordKind } from './modifier-words.ts';

/** A word that says what its phrase is about. */
export interface SubjectWord {
  /** As written, lower case. */
  word: string;
  stem: string;
  kind: WordKind;
}
