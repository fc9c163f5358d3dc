import { createStemmer } from '#domain/optimizer/find-keyphrase.ts';
import type { Language } from '#domain/planner/language-words.ts';
import { type PlacedWord, wordsOfText } from './words-of-text.ts';

/** Where a phrase stands in a text, in UTF-16 units. */
export interface FoundPhrase {
  from: number;
  to: number;
}

/** Makes a search for one phrase in any texts of one language. */
export type PhraseFinder = (phrase: readonly string[]) => (text: string) => FoundPhrase | null;

interface ReadWord extends PlacedWord {
  stem: string;
  /** More than space stands before it. */
  isApart: boolean;
}

interface ReadText {
  words: ReadWord[];
  stems: ReadonlySet<string>;
}

/**
 * A finder of the first place where the words of a phrase follow each other with nothing but space between them.
 * Of several words each may have another form ("running shoe" is found for "running shoes"); a single word must
 * be the word itself, for stems of single words are too often those of others.
 */
export function createPhraseFinder(language: Language | null): PhraseFinder {
  const stemOf = createStemmer(language);
  const known = new Map<string, ReadText>();
  const read = (text: string): ReadText => {
    const found = known.get(text) ?? readText(text, stemOf);
    known.set(text, found);
    return found;
  };
  return (phrase) => {
    const isAlone = phrase.length === 1;
    const wanted = phrase.map(stemOf);
    return (text) => {
      const { words, stems } = read(text);
      // Most phrases are in no paragraph.
      if (!wanted.every((stem) => stems.has(stem))) return null;
      const stands = (at: number) =>
        wanted.every((stem, offset) => {
          const word = words[at + offset];
          if (!word || (offset > 0 && word.isApart)) return false;
          return isAlone ? word.word === phrase[0] : word.stem === stem;
        });
      const first = words.findIndex((_, at) => stands(at));
      const [from, to] = [words[first]?.from, words[first + wanted.length - 1]?.to];
      return from === undefined || to === undefined ? null : { from, to };
    };
  };
}

function readText(text: string, stemOf: (word: string) => string): ReadText {
  let end = 0;
  const words = wordsOfText(text).map((placed) => {
    const isApart = text.slice(end, placed.from).trim() !== '';
    end = placed.to;
    return { ...placed, stem: stemOf(placed.word), isApart };
  });
  return { words, stems: new Set(words.map(({ stem }) => stem)) };
}
