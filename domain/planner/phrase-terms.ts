import { newStemmer } from 'snowball-stemmers';
import { stopWords } from './word-lists.ts';

/** Words of a phrase in its order, lower case, without punctuation: "men's" is "men", "s" is dropped. */
function phraseWords(phrase: string): string[] {
  const words = phrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ?? [];
}

/** The words that carry the subject; a phrase of function words only keeps all of them. */
export function subjectWords(phrase: string): string[] {
  const words = phraseWords(phrase);
  const subject = words.filter((word) => !stopWords.has(word));
  return subject.length > 0 ? subject : words;
}

/**
 * A function that gives the stemmed subject words of a phrase. It remembers stems, so make one for a whole
 * list. Stems are English; in other languages they cut little, and character n-grams carry the likeness.
 */
export function createTermReader(): (phrase: string) => string[] {
  const stemWord = createStemmer();
  return (phrase) => subjectWords(phrase).map(stemWord);
}

/** A stemmer of single words with a memory. */
export function createStemmer(): (word: string) => string {
  const stemmer = newStemmer('english');
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = stemmer.stem(word);
    stems.set(word, stem);
    return stem;
  };
}
