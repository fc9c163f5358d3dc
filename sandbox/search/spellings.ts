/** Subjects remembered; a day of searching is some thousands. */
const mostSubjects = 20_000;

/**
 * How a subject is written. Pages are found by the stems of words, which nobody would write down: a page uses the
 * words of the first search that led to its subject.
 */
export class Spellings {
  readonly #words = new Map<string, string>();

  /** Keeps how a search wrote a subject, unless an earlier one has. */
  remember(subject: string, words: string): void {
    if (this.#words.size < mostSubjects && !this.#words.has(subject)) {
      this.#words.set(subject, words);
    }
  }

  /** The words of a subject; its stems where nobody has searched for it since the start. */
  of(subject: string): string {
    const known = this.#words.get(subject) ?? subject.replace(/\/.*$/u, '').replaceAll('-', ' ');
    return known.trim() || 'everything';
  }
}
