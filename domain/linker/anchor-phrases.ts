import { functionWords, type Language } from '#domain/planner/language-words.ts';
import { wordsOfText } from './words-of-text.ts';

/** Words by which a page may be linked to. */
export interface AnchorPhrase {
  words: readonly string[];
  /** How well they name the page, 0–1. */
  strength: number;
}

/** What of a page gives its anchors. */
interface NamedPage {
  title: string;
  primaryKeyword: string;
  secondaryKeywords: readonly string[];
}

/** How well each names its page: it was written for the first, is called by the second, touches the last. */
const strengths = { primaryKeyword: 1, title: 0.8, secondaryKeyword: 0.5 } as const;

/** Longer anchors are read as sentences; link checkers warn of more (Ahrefs and Screaming Frog from 10 words on). */
const mostWords = 8;

/** A single word says little; only that a page was written for it makes it an anchor, and not one of two letters. */
const fewestLettersAlone = 4;

/** The phrases that may lead to a page, the strongest first; each once. */
export function anchorPhrases(page: NamedPage, language: Language | null): AnchorPhrase[] {
  const given: [text: string, strength: number][] = [
    [page.primaryKeyword, strengths.primaryKeyword],
    [page.title, strengths.title],
    ...page.secondaryKeywords.map((text): [string, number] => [text, strengths.secondaryKeyword]),
  ];
  const phrases = new Map<string, AnchorPhrase>();
  for (const [text, strength] of given) {
    const words = wordsOfText(text).map(({ word }) => word);
    const key = words.join(' ');
    if (phrases.has(key) || !isTelling(words, strength, language)) continue;
    phrases.set(key, { words, strength });
  }
  return [...phrases.values()];
}

function isTelling(words: readonly string[], strength: number, language: Language | null): boolean {
  if (words.length === 0 || words.length > mostWords) return false;
  const [first = ''] = words;
  if (words.length === 1 && (strength < 1 || first.length < fewestLettersAlone)) return false;
  const idle = language ? functionWords[language] : new Set<string>();
  return words.some((word) => !idle.has(word));
}
