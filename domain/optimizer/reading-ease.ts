import type { Language } from '#domain/planner/language-words.ts';
import { createSyllableCounter } from './count-syllables.ts';

/** What is taken off for each word of the mean sentence and each syllable of the mean word. */
interface Formula {
  from: number;
  aWord: number;
  aSyllable: number;
}

/**
 * Flesch's reading ease (1948) and what was made of it for other languages: Amstad (1978, German), Fernández
 * Huerta (1959, Spanish), Kandel and Moles (1958, French), Franchina and Vacca (1986, Italian), Martins and
 * others (1996, Portuguese), Douma (1960, Dutch), Oborneva (2006, Russian).
 */
const formulas: Readonly<Partial<Record<Language, Formula>>> = {
  english: { from: 206.835, aWord: 1.015, aSyllable: 84.6 },
  german: { from: 180, aWord: 1, aSyllable: 58.5 },
  spanish: { from: 206.84, aWord: 1.02, aSyllable: 60 },
  french: { from: 207, aWord: 1.015, aSyllable: 73.6 },
  italian: { from: 217, aWord: 1.3, aSyllable: 60 },
  portuguese: { from: 248.835, aWord: 1.015, aSyllable: 84.6 },
  dutch: { from: 206.84, aWord: 0.93, aSyllable: 77 },
  russian: { from: 206.835, aWord: 1.3, aSyllable: 60.1 },
};

/**
 * How easily a text is read: 0 (very hard) to 100 (very easy), 60 to 70 is plain. Null for a language without a
 * formula and for a text without words.
 *
 * @param sentences the words of each
 */
export function readingEase(
  sentences: readonly (readonly string[])[],
  language: Language,
): number | null {
  const formula = formulas[language];
  const syllablesOf = createSyllableCounter(language);
  const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  if (!formula || !syllablesOf || words === 0) return null;
  let syllables = 0;
  for (const sentence of sentences) for (const word of sentence) syllables += syllablesOf(word);
  const ease =
    formula.from -
    formula.aWord * (words / sentences.length) -
    formula.aSyllable * (syllables / words);
  return Math.min(100, Math.max(0, ease));
}
