import { syllable } from 'syllable';
import type { Language } from '#domain/planner/language-words.ts';

/** A run of vowels is a syllable; English has a library for what that gets wrong. */
const vowels: Readonly<Partial<Record<Language, RegExp>>> = {
  german: /aa|ee|oo|eu|äu|ei|ai|au|ie|[aeiouäöüy]/giu,
  // Two strong vowels are two syllables, a weak one joins its neighbour unless it is stressed.
  spanish: /[iuü]?[aeoáéó][iuy]?|[íú]|[iuü]+|y(?!\p{L})/giu,
  french: /eau|ou|au|eu|œu|ai|ei|oi|[aeiouyàâäéèêëîïôöùûüœ]/giu,
  italian: /[iu]?[aeoàèéò][iu]?|[ìù]|[iu]+/giu,
  portuguese: /[iu]?[aeoáéóâêôãõà][iuo]?|[íú]|[iu]+/giu,
  dutch: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyëïöü]/giu,
  russian: /[аеёиоуыэюя]/giu,
};

/** Mute endings of French: "table", "tables", "parlent". */
const mute = /(?<=\p{L}{2})(?:es?|ent)$/iu;

/** A function that counts the syllables of a word, at least one; null for a language without a rule. */
export function createSyllableCounter(language: Language): ((word: string) => number) | null {
  const known = new Map<string, number>();
  const pattern = vowels[language];
  if (!pattern && language !== 'english') return null;
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const spoken = language === 'french' ? word.replace(mute, '') : word;
    const count = pattern ? (spoken.match(pattern)?.length ?? 0) : syllable(word);
    known.set(word, Math.max(1, count));
    return Math.max(1, count);
  };
}
