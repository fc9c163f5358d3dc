import { CmsError, type CmsErrorKind } from '../cms-error.ts';
import type { ErrorAnswer } from './answers.ts';

/** A refusal in WordPress's own words, for a caller that can make something of its code. */
export class WordPressRefusal extends CmsError {
  readonly code: string;
  /** The term that is already there, with `term_exists`. */
  readonly termId: number | undefined;

  constructor(kind: CmsErrorKind, message: string, answer: ErrorAnswer) {
    super(kind, message);
    this.code = answer.code;
    this.termId = answer.data?.term_id;
  }
}

/** Whether WordPress refused with this code of its own. */
export function refusedWith(error: unknown, code: string): error is WordPressRefusal {
  return error instanceof WordPressRefusal && error.code === code;
}
