import type { duplicateTypes } from './states.ts';
import { mostLikeness, titleLikeness } from './title-likeness.ts';
import { createTitleReader, type TitleWords } from './title-words.ts';

/** A title that a site has. */
export interface SiteTitle {
  type: (typeof duplicateTypes)[number];
  id: string;
  title: string;
}

/** What a title nearly repeats, and how nearly: `nearDuplicateScore` to 1. */
export interface Twin extends SiteTitle {
  score: number;
}

/** A title with its embedding, where there is one; vectors of one comparison are of one model. */
export interface ComparableTitle {
  title: string;
  vector?: Float32Array | undefined;
}

/**
 * From this score on two titles are near-duplicates. Chosen on the 121 pairs of
 * tests/domain/planner/labelled-titles.ts as the value that marks no pair of different titles and most of the
 * same: precision 1.00, recall 0.98. On the 44 pairs that were held out: precision 0.95, recall 0.90. A test
 * holds both.
 */
export const nearDuplicateScore = 0.82;

/**
 * From this cosine on two titles mean the same although their words differ; it counts as
 * `nearDuplicateScore`. Chosen with all-MiniLM-L6-v2 on the same pairs: of those that differ in more than a
 * number, a negation or a direction none is nearer than 0.933 ("small dogs", "large dogs"), while
 * "get rid of ants" and "eliminate ants" are at 0.962. Models whose cosines run lower mark less, never more.
 */
const sameMeaning = 0.94;

/** Finds the twins of a few wanted titles among any number of others, of which it keeps none. */
export interface TwinSearch {
  /**
   * Compares a title with the wanted ones.
   *
   * @param from index of the first wanted title it is compared with
   */
  offer(existing: SiteTitle, vector?: Float32Array, from?: number): void;
  /** Whether a title that was offered is the same but for case, spaces and punctuation. */
  isRepeated(index: number): boolean;
  /** The nearest of those offered, the first of equals; null when none is near. */
  twinOf(index: number): Twin | null;
}

interface ReadTitle {
  words: TitleWords;
  /** Of length 1. */
  vector: Float32Array | undefined;
}

interface WantedTitle extends ReadTitle {
  isRepeated: boolean;
  twin: Twin | null;
}

/** Starts a search for the twins of these titles; indices are theirs. */
export function createTwinSearch(titles: readonly ComparableTitle[]): TwinSearch {
  const read = createTitleReader();
  const wanted = titles.map(
    ({ title, vector }): WantedTitle => ({
      words: read(title),
      vector: vector && unit(vector),
      isRepeated: false,
      twin: null,
    }),
  );
  const countShared = createSharedCounter(wanted.map(({ words }) => words.subject));
  return {
    offer(existing, vector, from = 0) {
      const words = read(existing.title);
      const other = { words, vector: vector && unit(vector) };
      const shared = countShared(words.subject);
      for (const [offset, one] of wanted.slice(from).entries()) {
        const isSame = one.words.key === words.key;
        if (isSame) one.isRepeated = true;
        const least = Math.max(nearDuplicateScore, one.twin?.score ?? 0);
        const most = mostLikeness(one.words, words, shared[from + offset] ?? 0);
        // Most titles have too little in common to be looked at closely.
        if (!isSame && most < least && !(one.vector && other.vector)) continue;
        const score = isSame ? 1 : nearness(one, other);
        if (score < least || score === one.twin?.score) continue;
        one.twin = { type: existing.type, id: existing.id, title: existing.title, score };
      }
    },
    isRepeated: (index) => wanted[index]?.isRepeated ?? false,
    twinOf: (index) => wanted[index]?.twin ?? null,
  };
}

/** A function that tells how many words of a subject each of these has. */
function createSharedCounter(subjects: readonly (readonly string[])[]) {
  const owners = new Map<string, number[]>();
  for (const [index, subject] of subjects.entries()) {
    for (const word of subject) owners.set(word, [...(owners.get(word) ?? []), index]);
  }
  return (subject: readonly string[]): number[] => {
    const shared = subjects.map(() => 0);
    for (const word of subject) {
      for (const index of owners.get(word) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    }
    return shared;
  };
}

/** How near two titles are, 0–1; the same both ways. */
function nearness(one: ReadTitle, other: ReadTitle): number {
  const { score, isOpposed } = titleLikeness(one.words, other.words);
  if (isOpposed || one.vector === undefined || other.vector === undefined) return score;
  return Math.max(score, meaningScore(product(one.vector, other.vector)));
}

/** The cosine on the scale of the words: `sameMeaning` becomes `nearDuplicateScore`, 1 stays 1. */
function meaningScore(cosine: number): number {
  if (cosine < sameMeaning) return (Math.max(0, cosine) / sameMeaning) * nearDuplicateScore;
  const share = (Math.min(1, cosine) - sameMeaning) / (1 - sameMeaning);
  return nearDuplicateScore + share * (1 - nearDuplicateScore);
}

/** The same direction with length 1; of no length it stays as it is. */
function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) {
    sum += (one[index] ?? 0) * (other[index] ?? 0);
  }
  return sum;
}
