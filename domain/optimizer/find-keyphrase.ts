import { newStemmer } from 'snowball-stemmers';
import { functionWords, type Language } from '#domain/planner/language-words.ts';
import { wordsOf } from './read-content.ts';

/** Finds a phrase in sentences, whatever form its words have. */
export interface KeyphraseFinder {
  /** How many words of it are looked for. */
  length: number;
  /** How often all words of it stand in a sentence, in any order; of two words, the rarer counts. */
  count(words: readonly string[]): number;
  /** Share of its words that stand in a text, 0–1. */
  share(words: readonly string[]): number;
}

/** Makes finders of one text's language; its memory of stems is theirs together. */
export function createKeyphraseReader(
  language: Language | null,
): (phrase: string) => KeyphraseFinder {
  const stem = createStemmer(language);
  const idle = language ? functionWords[language] : new Set<string>();
  return (phrase) => {
    const all = wordsOf(phrase);
    const telling = all.filter((word) => !idle.has(word));
    // "To be or not to be" is made of nothing else.
    const wanted = [...new Set((telling.length > 0 ? telling : all).map(stem))];
    const frequencies = (words: readonly string[]) => {
      const found = new Map<string, number>();
      for (const word of words) {
        const root = stem(word);
        if (wanted.includes(root)) found.set(root, (found.get(root) ?? 0) + 1);
      }
      return found;
    };
    return {
      length: wanted.length,
      count: (words) => {
        const found = frequencies(words);
        return wanted.length === 0 ? 0 : Math.min(...wanted.map((root) => found.get(root) ?? 0));
      },
      share: (words) => (wanted.length === 0 ? 0 : frequencies(words).size / wanted.length),
    };
  };
}

/** A stemmer of single lower-case words with a memory; a language that has none leaves them as they are. */
export function createStemmer(language: Language | null): (word: string) => string {
  if (!language) return (word) => word;
  const stemmer = newStemmer(language);
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const root = stemmer.stem(word);
    stems.set(word, root);
    return root;
  };
}
