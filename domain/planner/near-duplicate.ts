import type { duplicateTypes } from './states.ts';
import { titleLikeness } from './title-likeness.ts';
import { createTitleReader, type TitleWords, titleKey } from './title-words.ts';

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

interface WantedTitle {
  key: string;
  words: TitleWords;
  vector: Float32Array | undefined;
  isRepeated: boolean;
  twin: Twin | null;
}

/** Starts a search for the twins of these titles; indices are theirs. */
export function createTwinSearch(titles: readonly ComparableTitle[]): TwinSearch {
  const read = createTitleReader();
  const wanted = titles.map(
    ({ title, vector }): WantedTitle => ({
      key: titleKey(title),
      words: read(title),
      vector,
      isRepeated: false,
      twin: null,
    }),
  );
  return {
    offer(existing, vector, from = 0) {
      const key = titleKey(existing.title);
      const words = read(existing.title);
      for (const one of wanted.slice(from)) {
        if (one.key === key) one.isRepeated = true;
        const score = one.key === key ? 1 : nearness(one, { words, vector });
        if (score < nearDuplicateScore || score <= (one.twin?.score ?? 0)) continue;
        one.twin = { type: existing.type, id: existing.id, title: existing.title, score };
      }
    },
    isRepeated: (index) => wanted[index]?.isRepeated ?? false,
    twinOf: (index) => wanted[index]?.twin ?? null,
  };
}

/** How near two titles are, 0–1; the same both ways. Near-duplicates from `nearDuplicateScore` on. */
export function titleNearness(one: ComparableTitle, other: ComparableTitle): number {
  const read = createTitleReader();
  if (titleKey(one.title) === titleKey(other.title)) return 1;
  return nearness(
    { words: read(one.title), vector: one.vector },
    { words: read(other.title), vector: other.vector },
  );
}

interface ReadTitle {
  words: TitleWords;
  vector: Float32Array | undefined;
}

function nearness(one: ReadTitle, other: ReadTitle): number {
  const { score, isOpposed } = titleLikeness(one.words, other.words);
  if (isOpposed || one.vector === undefined || other.vector === undefined) return score;
  return Math.max(score, meaningScore(cosine(one.vector, other.vector)));
}

/** The cosine on the scale of the words: `sameMeaning` becomes `nearDuplicateScore`, 1 stays 1. */
function meaningScore(likeness: number): number {
  if (likeness < sameMeaning) return (Math.max(0, likeness) / sameMeaning) * nearDuplicateScore;
  const share = (Math.min(1, likeness) - sameMeaning) / (1 - sameMeaning);
  return nearDuplicateScore + share * (1 - nearDuplicateScore);
}

function cosine(one: Float32Array, other: Float32Array): number {
  let [product, left, right] = [0, 0, 0];
  for (const [index, value] of one.entries()) {
    const facing = other[index] ?? 0;
    product += value * facing;
    left += value * value;
    right += facing * facing;
  }
  return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right);
}
