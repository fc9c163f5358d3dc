import { parseCleaned } from './parse-cleaned.ts';

const blockTag =
  /<\/?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|table|tr|td|th|caption|figure|figcaption|div|section|br|hr)\b[^>]*>/giu;

/** The text of cleaned HTML as a reader sees it: entities decoded, blocks apart, single spaces. */
export function htmlText(html: string): string {
  const text = parseCleaned(html.replace(blockTag, ' $& ')).text();
  return text.replace(/\s+/gu, ' ').trim();
}
