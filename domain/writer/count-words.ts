import { htmlText } from './html-text.ts';

/** Words of an HTML text, as Unicode segments them (so Chinese and Thai are counted too); markup is none. */
export function countWords(html: string): number {
  let words = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    htmlText(html),
  )) {
    if (segment.isWordLike) words += 1;
  }
  return words;
}
