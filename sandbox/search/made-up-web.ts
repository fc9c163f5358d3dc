import { createHash } from 'node:crypto';
import { intentWords, stemOf, stopWords, topicWordsOf, wordsOf } from '#sandbox/shared/words.ts';

/** A page of the made-up web: one of its sites on one subject. */
export interface MadeUpPage {
  site: string;
  /** Stems, so that phrases that mean the same find the same. */
  subject: string;
  /** The subject as this phrase has it. */
  words: string;
}

/** The sites of the made-up web, one a place of the result page. */
export const sites = [
  'encyclopedia',
  'daily-guide',
  'test-bench',
  'big-market',
  'how-to-house',
  'expert-forum',
  'buyers-club',
  'the-workshop',
  'question-corner',
  'video-school',
];

/** What a page can be about, and how much of the page's place that decides. */
const weights = { subject: 2.5, pair: 1.2, word: 0.6, intent: 0.8 };

/** The subjects of a phrase with their weights: all its topic words, two of them, one, and what is wanted. */
function subjectsOf(query: string): Map<string, number> {
  const stems = [...new Set(topicWordsOf(query).map(stemOf))].toSorted();
  const subjects = new Map<string, number>();
  for (const [index, stem] of stems.entries()) {
    subjects.set(stem, weights.word);
    for (const other of stems.slice(index + 1)) subjects.set(`${stem}-${other}`, weights.pair);
  }
  const wanted = wordsOf(query).filter((word) => intentWords.has(word));
  for (const word of wanted)
    subjects.set(`${stems.at(-1) ?? 'all'}/${stemOf(word)}`, weights.intent);
  const whole =
    stems.join('-') ||
    wordsOf(query)
      .filter((word) => !stopWords.has(word))
      .join('-');
  subjects.set(whole || 'everything', weights.subject);
  return subjects;
}

/** The stretch of the phrase that has the words of a subject: "machine for home"; what is wanted of it is left out. */
function wordsFor(subject: string, query: string): string {
  const stems = new Set(subject.replace(/\/.*$/u, '').split('-'));
  const topics = new Set(topicWordsOf(query).filter((word) => stems.has(stemOf(word))));
  const words = wordsOf(query);
  const first = words.findIndex((word) => topics.has(word));
  const last = words.findLastIndex((word) => topics.has(word));
  return first === -1 ? words.join(' ') : words.slice(first, last + 1).join(' ');
}

/** A number above 0 and at most 1 that depends on nothing but the text. */
function chance(text: string): number {
  return (createHash('sha256').update(text).digest().readUInt32LE(0) + 1) / 2 ** 32;
}

/**
 * Ten pages for a phrase, the same every time. Each place goes to one subject of the phrase, drawn by
 * weighted minimum hashing: of ten places two phrases share on average ten times the weighted Jaccard index
 * of their subjects, as phrases of one subject do at a real engine.
 */
export function resultsFor(query: string): MadeUpPage[] {
  const subjects = [...subjectsOf(query)];
  return sites.map((site) => {
    const drawn = subjects.map(([subject, weight]) => {
      return { subject, draw: -Math.log(chance(`${site} ${subject}`)) / weight };
    });
    const { subject } = drawn.reduce((best, next) => (next.draw < best.draw ? next : best));
    return { site, subject, words: wordsFor(subject, query) };
  });
}
