import type { ContentToAnalyse } from './content-to-analyse.ts';
import type { ReadContent } from './read-content.ts';
import { readingEase } from './reading-ease.ts';
import { type Check, fade, type Score, scoreOf } from './score.ts';
import { textLanguage } from './text-language.ts';

/** Flesch, "A new readability yardstick" (1948): 60 to 70 is plain, 30 to 50 difficult. */
const ease = { plain: 60, difficult: 30 };

/** Yoast SEO: at most a quarter of the sentences have more than 20 words; from 40 % on it is hard work. */
const sentence = { longWords: 20, shareOfLong: 0.25, hard: 0.4 };

/** Yoast SEO: paragraphs of up to 150 words; 200 are a wall. */
const paragraph = { long: 150, wall: 200 };

/** Yoast SEO: three sentences in a row that begin with the same word tire. */
const sameBeginning = 3;

/** How easily a text is read. A language without a formula is measured by its sentences and paragraphs alone. */
export function scoreReadability(content: ContentToAnalyse, { blocks }: ReadContent): Score {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  const sentences = prose.flatMap((block) => block.sentences);
  if (sentences.length === 0) {
    return scoreOf([
      { kind: 'missing', message: 'There is no text to read.', share: 0, weight: 1 },
    ]);
  }
  const paragraphs = prose.filter(({ kind }) => kind === 'paragraph').map(({ words }) => words);
  return scoreOf([
    ...ofEase(sentences, content.language),
    ofSentences(sentences),
    ofParagraphs(paragraphs),
    ofBeginnings(prose.flatMap((block) => block.sentences.map(([first = '']) => first))),
  ]);
}

function ofEase(sentences: readonly string[][], setting: string): Check[] {
  const language = textLanguage(setting);
  const value = language && readingEase(sentences, language);
  if (value === null) return [];
  const message = `Reading ease ${Math.round(value)} of 100`;
  const advice =
    value >= ease.plain ? ': plain language.' : ': use shorter words and sentences to reach 60.';
  const share = fade(value, ease.plain, ease.difficult / 2);
  return [{ kind: 'reading_ease', message: message + advice, share, weight: 40 }];
}

function ofSentences(sentences: readonly string[][]): Check {
  const long = sentences.filter((words) => words.length > sentence.longWords).length;
  const part = long / sentences.length;
  const message = `${Math.round(100 * part)} % of the sentences have more than 20 words`;
  const advice = part <= sentence.shareOfLong ? '.' : ': shorten them to a quarter at most.';
  const share = fade(part, sentence.shareOfLong, sentence.hard);
  return { kind: 'sentence_length', message: message + advice, share, weight: 30 };
}

function ofParagraphs(paragraphs: readonly number[]): Check {
  const longest = paragraphs.reduce((most, words) => Math.max(most, words), 0);
  const long = paragraphs.filter((words) => words > paragraph.long).length;
  const base = { kind: 'paragraph_length', weight: 20 };
  if (long === 0) return { ...base, message: 'No paragraph is longer than 150 words.', share: 1 };
  const message = `${long} of ${paragraphs.length} paragraphs have more than 150 words: part them.`;
  const share =
    fade(longest, paragraph.long, paragraph.wall) / 2 + fade(long, 0, paragraphs.length) / 2;
  return { ...base, message, share };
}

function ofBeginnings(beginnings: readonly string[]): Check {
  let [run, found] = [1, 0];
  beginnings.forEach((word, at) => {
    run = at > 0 && word === beginnings[at - 1] ? run + 1 : 1;
    if (run === sameBeginning) found += 1;
  });
  const base = { kind: 'sentence_beginnings', weight: 10 };
  return found === 0
    ? { ...base, message: 'Sentences begin in different ways.', share: 1 }
    : {
        ...base,
        message: `${found} times three or more sentences in a row begin with the same word.`,
        share: fade(found, 0, 3),
      };
}
