import { newStemmer } from 'snowball-stemmers';

/** A stemmer of single English words with a memory: make one for a whole list. */
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
