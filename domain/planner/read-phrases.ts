import { newStemmer } from 'snowball-stemmers';
import { functionWords, type Language } from './language-words.ts';
import { lightenAdditions } from './lighten-additions.ts';
import { kindOfWord } from './modifier-words.ts';
import { tellLanguages } from './phrase-language.ts';
import { phraseWords } from './phrase-words.ts';
import type { SubjectWord } from './subject-word.ts';

/** Reads the subject words of each phrase of a list, each stemmed in the language of its phrase. */
export function readPhrases(phrases: readonly string[]): SubjectWord[][] {
  const words = phrases.map(phraseWords);
  const languages = tellLanguages(words);
  const read = createWordReader();
  const subjects = words.map((own, phrase) => {
    const language = languages[phrase] ?? 'english';
    const subject = own.filter(
      (word) => !functionWords[language].has(word) && !functionWords.english.has(word),
    );
    // A phrase of function words only is about them.
    return (subject.length > 0 ? subject : own).map((word) => read(word, language));
  });
  return lightenAdditions(subjects);
}

/** Remembers what it read: a list repeats its words. */
function createWordReader(): (word: string, language: Language) => SubjectWord {
  const readers = new Map<Language, (word: string) => SubjectWord>();
  return (word, language) => {
    const known = readers.get(language) ?? createReaderOf(language);
    readers.set(language, known);
    return known(word);
  };
}

function createReaderOf(language: Language): (word: string) => SubjectWord {
  const stemmer = newStemmer(language);
  const known = new Map<string, SubjectWord>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const read = { word, stem: fold(stemmer.stem(word)), kind: kindOfWord(word, language) };
    known.set(word, read);
    return read;
  };
}

/** Without accents, which searchers often leave out: "colchon" is "colchón". */
function fold(stem: string): string {
  return stem
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/ß/gu, 'ss');
}
