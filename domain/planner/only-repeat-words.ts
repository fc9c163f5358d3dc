import type { DenseNeighbours } from './dense-neighbours.ts';
import { createCandidateSearch } from './sparse-candidates.ts';
import { type SparseMatrix, sparseCosine } from './sparse-matrix.ts';

/** In a shorter list nothing can be told: half of MiniLM's vectors of 60 phrases would fail. */
const shortest = 100;

/** Keywords looked at, evenly spread. */
const asked = 400;

/** Per keyword: neighbours by words, by vector, how many of these that share no word, and others by chance. */
const counts = { words: 8, vectors: 32, nearest: 5, wordless: 3, chance: 12 };

/** Who shares more than a modifier. */
const leastShared = 0.15;

/** Vectors repeat words when so many more of a keyword's nearest share a word with it than chance has it. */
const leastRepeated = 0.2;

/**
 * Standard errors by which what vectors know beside the words must be above chance. On eight labelled lists it is 5
 * to 15 for MiniLM's, -7 to 2.5 for hashed words.
 */
const leastErrors = 3;

/** What one keyword's nearest by vector say. */
interface Opinion {
  /** Share of the nearest that share a word with it, less that of others by chance. */
  repeated: number;
  /** For the nearest that share none, how much they share with its neighbours by words, less chance. */
  lifts: number[];
}

/**
 * Whether vectors only repeat what the words say. Then a keyword's nearest share words with it, and those that
 * share none are there by accident; of meaning they would share words with its neighbours ("couch" with "leather
 * sofa", beside "sofa"). Such vectors (hashed words, weak models) add nothing but accidents. Vectors that have
 * nothing to do with the words are not judged by them.
 */
export function onlyRepeatWords(words: SparseMatrix, dense: DenseNeighbours): boolean {
  if (words.rows < shortest) return false;
  const search = createCandidateSearch([{ matrix: words, share: 1, widest: asked }], counts.words);
  const opinions: Opinion[] = [];
  const step = Math.max(1, words.rows / asked);
  for (let at = 0; at < words.rows; at += step) {
    const keyword = Math.floor(at);
    const near = search(keyword).filter(
      (other) => sparseCosine(words, keyword, other) > leastShared,
    );
    if (dense.has(keyword) && near.length > 0) {
      opinions.push(opinionOn(keyword, near, words, dense));
    }
  }
  const repeated = mean(opinions.map((opinion) => opinion.repeated));
  const lifts = opinions.flatMap((opinion) => opinion.lifts);
  const lift = mean(lifts);
  const error = Math.sqrt(mean(lifts.map((one) => (one - lift) ** 2)) / Math.max(1, lifts.length));
  return repeated >= leastRepeated && lift <= leastErrors * error;
}

function opinionOn(
  keyword: number,
  near: readonly number[],
  words: SparseMatrix,
  dense: DenseNeighbours,
): Opinion {
  const shared = (other: number): number => sparseCosine(words, keyword, other);
  const withNear = (other: number): number =>
    mean(near.map((one) => sparseCosine(words, other, one)));
  const sharing = (others: readonly number[]): number =>
    mean(others.map((other) => (shared(other) > leastShared ? 1 : 0)));
  const wordless = (others: readonly number[]): number[] =>
    others.filter((other) => shared(other) === 0);
  const nearest = dense.neighbours(keyword, counts.vectors);
  const others = Array.from(
    { length: counts.chance },
    (_, turn) =>
      (keyword + Math.floor((words.rows * (turn + 1)) / (counts.chance + 1))) % words.rows,
  );
  const chance = mean(wordless(others).map(withNear));
  return {
    repeated: sharing(nearest.slice(0, counts.nearest)) - sharing(others),
    lifts: wordless(nearest)
      .slice(0, counts.wordless)
      .map((other) => withNear(other) - chance),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
