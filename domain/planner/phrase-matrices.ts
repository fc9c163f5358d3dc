import { buildSparseMatrix, type SparseMatrix } from './sparse-matrix.ts';
import type { SubjectWord } from './subject-word.ts';

/** Phrases as weighted stems, and as weighted character trigrams of their words. */
export interface PhraseMatrices {
  words: SparseMatrix;
  characters: SparseMatrix;
}

/** "best", "price" say little about the subject, "show me" less still. */
const kindWeights = { subject: 1, modifier: 0.4, request: 0.35 };

/** A feature of one phrase only can join it to nothing; it still tells that the phrase says more. */
const singular = { words: 0.35, characters: 0.5 };

/**
 * How steeply a feature's weight falls with the share of phrases that have it. Plain inverse document frequency
 * (1) would favour the rarest words, and these are accidents of one phrase, not subjects.
 */
const damping = 0.3;

const mark = { subject: '', modifier: '~', request: '^' };

export function buildPhraseMatrices(phrases: readonly (readonly SubjectWord[])[]): PhraseMatrices {
  const count = phrases.length;
  const damp = (frequency: number): number =>
    count < 2 ? 1 : (Math.log((count + 1) / frequency) / Math.log((count + 1) / 2)) ** damping;
  const kindOf = new Map<string, keyof typeof kindWeights>();
  const words = buildSparseMatrix(
    count,
    (phrase) =>
      (phrases[phrase] ?? []).map(({ stem, kind }) => {
        const name = mark[kind] + stem;
        kindOf.set(name, kind);
        return name;
      }),
    (name, frequency) =>
      kindWeights[kindOf.get(name) ?? 'subject'] *
      (frequency === 1 ? singular.words : damp(frequency)),
  );
  const characters = buildSparseMatrix(
    count,
    (phrase) => spelled(phrases[phrase] ?? []).flatMap(({ word }) => trigrams(word)),
    (_, frequency) => (frequency === 1 ? singular.characters : damp(frequency)),
  );
  return { words, characters };
}

/** The words whose spelling counts: a modifier's trigrams would be many and weigh as much as a subject's. */
function spelled(words: readonly SubjectWord[]): readonly SubjectWord[] {
  const own = words.filter(({ kind }) => kind !== 'modifier');
  return own.length > 0 ? own : words;
}

/** Trigrams of a word with its borders, so that endings and beginnings count as such. */
function trigrams(word: string): string[] {
  const bordered = `_${word}_`;
  return Array.from({ length: Math.max(1, bordered.length - 2) }, (_, at) =>
    bordered.slice(at, at + 3),
  );
}
