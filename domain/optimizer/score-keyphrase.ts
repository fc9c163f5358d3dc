import type { ContentToAnalyse } from './content-to-analyse.ts';
import { createKeyphraseReader, type KeyphraseFinder } from './find-keyphrase.ts';
import { type ReadContent, wordsOf } from './read-content.ts';
import { type Check, fade, type Score, scoreOf } from './score.ts';
import { textLanguage } from './text-language.ts';

/**
 * Occurrences in a hundred words, and the share of headings that name it: the bounds Yoast SEO documents as green
 * and as overdone (yoast.com, "Keyphrase density", "Keyphrase in subheadings").
 */
const density = { least: 0.5, most: 3, overdone: 4 };
const headingShare = { least: 0.3, most: 0.75 };

/** The text is looked at in so many parts of equal length: a reader scrolls through about as many screens. */
const parts = 4;

/** Whether a text says what it is to be found for, where it counts and without overdoing it. */
export function scoreKeyphrase(content: ContentToAnalyse, read: ReadContent): Score {
  const phrase = content.primaryKeyword?.trim() ?? '';
  if (phrase === '') {
    const message = 'Choose a primary keyword: without one nothing can be found.';
    return scoreOf([{ kind: 'missing', message, share: 0, weight: 1 }]);
  }
  const reader = createKeyphraseReader(textLanguage(content.language));
  const finder = reader(phrase);
  const first = read.blocks.find(({ kind }) => kind === 'paragraph');
  return scoreOf([
    place('title', 'the title', content.title, finder, 20),
    place('meta_title', 'the meta title', content.metaTitle ?? '', finder, 8),
    place('meta_description', 'the meta description', content.metaDescription ?? '', finder, 10),
    place('first_paragraph', 'the first paragraph', first?.text ?? '', finder, 15),
    inHeadings(read, finder),
    ofDensity(read, finder),
    ofDistribution(read, finder),
    ...ofSecondary(content, read, reader),
  ]);
}

/** All words of it together are whole; some of them count half as much. */
function place(
  kind: string,
  name: string,
  text: string,
  finder: KeyphraseFinder,
  weight: number,
): Check {
  const found = finder.share(wordsOf(text));
  if (found === 1) return { kind, message: `The keyword stands in ${name}.`, share: 1, weight };
  const message =
    found > 0
      ? `Only some words of the keyword stand in ${name}: name it in full.`
      : `The keyword is missing in ${name}.`;
  return { kind, message, share: found / 2, weight };
}

function inHeadings({ blocks }: ReadContent, finder: KeyphraseFinder): Check {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const naming = headings.filter(({ sentences }) => finder.share(sentences.flat()) === 1).length;
  const base = { kind: 'headings', weight: 14 };
  if (headings.length === 0 || naming === 0) {
    return { ...base, message: 'No heading names the keyword.', share: 0 };
  }
  const share = naming / headings.length;
  const message = `${naming} of ${headings.length} headings name the keyword`;
  // Of two or three headings one is enough, and all of them are no pattern yet.
  if (share > headingShare.most && headings.length > 3) {
    return { ...base, message: `${message}: that reads like a list of keywords.`, share: 0.4 };
  }
  const isEnough = share >= headingShare.least || headings.length < 4;
  return isEnough
    ? { ...base, message: `${message}.`, share: 1 }
    : { ...base, message: `${message}: name it in a third of them.`, share: 0.6 };
}

function ofDensity({ blocks, words }: ReadContent, finder: KeyphraseFinder): Check {
  const occurrences = blocks
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, sentence) => sum + finder.count(sentence), 0);
  const percent = words === 0 ? 0 : (100 * occurrences) / words;
  const base = { kind: 'density', weight: 15 };
  const message = `The keyword stands ${occurrences} times in ${words} words (${percent.toFixed(1)} %)`;
  if (percent < density.least) {
    const share = occurrences === 0 ? 0 : fade(percent, density.least, 0) * 0.8;
    return { ...base, message: `${message}: say it more often.`, share };
  }
  if (percent > density.most) {
    const share = fade(percent, density.most, density.overdone) * 0.7;
    return { ...base, message: `${message}: that is stuffing, say it less often.`, share };
  }
  return { ...base, message: `${message}.`, share: 1 };
}

function ofDistribution({ blocks, words }: ReadContent, finder: KeyphraseFinder): Check {
  const found = new Set<number>();
  let position = 0;
  for (const sentence of blocks.flatMap(({ sentences }) => sentences)) {
    if (finder.count(sentence) > 0) found.add(Math.floor((parts * position) / Math.max(1, words)));
    position += sentence.length;
  }
  const message = `The keyword stands in ${found.size} of the text's ${parts} quarters`;
  const share = found.size / parts;
  const advice = share === 1 ? '.' : ': spread it.';
  return { kind: 'distribution', message: message + advice, share, weight: 10 };
}

function ofSecondary(
  { secondaryKeywords }: ContentToAnalyse,
  { blocks }: ReadContent,
  reader: (phrase: string) => KeyphraseFinder,
): Check[] {
  if (secondaryKeywords.length === 0) return [];
  const words = blocks.flatMap(({ sentences }) => sentences.flat());
  const missing = secondaryKeywords.filter((phrase) => reader(phrase).share(words) < 1);
  const found = secondaryKeywords.length - missing.length;
  const message = `${found} of ${secondaryKeywords.length} secondary keywords stand in the text`;
  const advice = missing.length > 0 ? `; missing: ${missing.slice(0, 5).join(', ')}.` : '.';
  const share = found / secondaryKeywords.length;
  return [{ kind: 'secondary', message: message + advice, share, weight: 8 }];
}
