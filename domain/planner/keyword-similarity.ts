import { buildDenseIndex, type DenseIndex } from './dense-neighbours.ts';
import { createTermReader } from './phrase-terms.ts';
import {
  buildSparseIndex,
  createNeighbourSearch,
  type SparseIndex,
  sparseCosine,
} from './sparse-index.ts';
import { modifiers } from './word-lists.ts';

interface ComparableKeyword {
  keyword: string;
  vector?: Float32Array;
}

/** How alike keywords are, and which of the others are worth comparing one with. */
export interface KeywordSimilarity {
  /** 0 (nothing in common) to 1 (the same words). */
  similarity: (a: number, b: number) => number;
  candidates: (keyword: number) => Iterable<number>;
}

/** Words decide; character n-grams add spelling variants, compounds and endings the stemmer leaves. */
const shares = { words: 0.7, characters: 0.3 };

/** With embeddings: the stronger of spelling and meaning counts more, so that either alone can be enough. */
const strongerShare = 0.75;

/** Keywords compared with each one, by words and by characters. */
const wordCandidates = 60;
const characterCandidates = 20;
const denseCandidates = 30;

/** A word up to this frequent tells subjects apart; groups are seldom larger, whatever the list's size. */
const usualGroupSize = { share: 0.08, least: 4, most: 50 };

/** "best", "price" say little about the subject; a word only one phrase has can join it to nothing. */
const modifierWeight = 0.25;
const singularWeight = 0.6;

/** Builds the hybrid likeness of a list of keywords. Embeddings are used when every keyword has one. */
export function createKeywordSimilarity(
  keywords: readonly ComparableKeyword[],
  seed: number,
): KeywordSimilarity {
  const readTerms = createTermReader();
  const terms = keywords.map(({ keyword }) => readTerms(keyword));
  const damp = dampHeadTerms(keywords.length);
  const words = buildSparseIndex(
    terms,
    (name, frequency) => termWeight(name, frequency) * damp(frequency),
  );
  const characters = buildSparseIndex(terms.map(characterNgrams), (_, frequency) =>
    damp(frequency),
  );
  const dense = indexVectors(keywords, seed);
  const lexical = (a: number, b: number): number =>
    shares.words * cosine(words, a, b) + shares.characters * cosine(characters, a, b);
  // Ubiquitous features are left out of the search, never out of the comparison.
  const widest = Math.max(200, Math.round(keywords.length * 0.05));
  const byWords = createNeighbourSearch(words, wordCandidates, widest);
  const byCharacters = createNeighbourSearch(
    characters,
    characterCandidates,
    Math.min(widest, 200),
  );
  return {
    similarity: (a, b) => (dense ? blend(lexical(a, b), dense.cosine(a, b)) : lexical(a, b)),
    candidates: (keyword) =>
      new Set([
        ...byWords(keyword),
        ...byCharacters(keyword),
        ...(dense?.neighbours(keyword, denseCandidates) ?? []),
      ]),
  };
}

function termWeight(name: string, frequency: number): number {
  if (modifiers.has(name)) return modifierWeight;
  return frequency === 1 ? singularWeight : 1;
}

/**
 * Weight by document frequency: 1 up to the usual size of a group, then falling with the logarithm towards
 * 0 for a word that every phrase has. Plain inverse document frequency would favour the rarest words, and
 * these are accidents of one phrase, not subjects.
 */
function dampHeadTerms(count: number): (frequency: number) => number {
  const { share, least, most } = usualGroupSize;
  const usual = Math.min(most, Math.max(least, count * share));
  const scale = Math.log((count + 1) / usual);
  return (frequency) => {
    if (frequency <= usual || scale <= 0) return 1;
    return Math.log((count + 1) / frequency) / scale;
  };
}

/** Trigrams of each word with its borders, so that endings and beginnings count as such. */
function characterNgrams(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const bordered = `_${word}_`;
    return Array.from({ length: Math.max(1, bordered.length - 2) }, (_, at) =>
      bordered.slice(at, at + 3),
    );
  });
}

function indexVectors(keywords: readonly ComparableKeyword[], seed: number): DenseIndex | null {
  const vectors = keywords.flatMap(({ vector }) => (vector ? [vector] : []));
  const complete = vectors.length === keywords.length && vectors.length > 0;
  return complete ? buildDenseIndex(vectors, seed) : null;
}

function cosine(index: SparseIndex, a: number, b: number): number {
  const left = index.vectors[a];
  const right = index.vectors[b];
  return left && right ? sparseCosine(left, right) : 0;
}

function blend(lexical: number, dense: number): number {
  const meaning = Math.max(0, dense);
  const stronger = Math.max(lexical, meaning);
  return strongerShare * stronger + (1 - strongerShare) * Math.min(lexical, meaning);
}
