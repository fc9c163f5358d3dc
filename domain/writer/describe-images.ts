import type { CheerioAPI } from 'cheerio';
import { cutText } from '#domain/shared/cut-text.ts';
import { elementsOf } from './elements-of.ts';

/** Longer texts are cut by some screen readers; they belong into the caption. */
const longestAlt = 125;

/**
 * Gives each picture without an alt attribute one: its caption, else the heading it stands under, else an empty
 * one. An empty attribute that was given says that the picture is decoration, and stays.
 */
export function describeImages($: CheerioAPI): void {
  let heading = '';
  for (const element of elementsOf($, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img')) {
    if (element.tagName !== 'img') {
      heading = textOf($, element);
      continue;
    }
    if (element.attribs.alt !== undefined) continue;
    const caption = textOf($, $(element).closest('figure').find('figcaption').first());
    element.attribs.alt = cutText(caption || heading, longestAlt);
  }
}

function textOf($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string {
  return $(element).text().replace(/\s+/gu, ' ').trim();
}
