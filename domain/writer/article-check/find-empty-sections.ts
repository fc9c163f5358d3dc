import type { CheerioAPI } from 'cheerio';
import { isTag } from 'domhandler';
import { elementsOf } from '../elements-of.ts';
import { keepAllowedHtml } from '../html-allow-list.ts';
import { parseCleaned } from '../parse-cleaned.ts';
import type { ArticleCheck } from './article.ts';
import { mended } from './finding.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Headings that came and are gone: cleaning removes a section without text. The title is no section, and a
 * heading inside a list or table stays as bold text.
 */
export const findEmptySections: ArticleCheck = ({ raw, $ }) => {
  const given = parseCleaned(keepAllowedHtml(raw));
  const came = elementsOf(given, ...headings);
  const isTitled = came.filter(({ tagName }) => tagName === 'h1').length === 1;
  const left = headingsLeft($);
  return came.flatMap((heading) => {
    const text = textOf(given, heading);
    if (text === '' || (isTitled && heading.tagName === 'h1')) return [];
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    if (count > 0) return [];
    return [mended('empty_section', 'A heading without text below it was removed.', text)];
  });
};

/** How often each text still stands as a heading, or as the bold paragraph one becomes. */
function headingsLeft($: CheerioAPI): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of elementsOf($, ...headings, 'strong')) {
    const isBoldParagraph =
      element.parent && isTag(element.parent) && !element.prev && !element.next;
    if (element.tagName === 'strong' && !isBoldParagraph) continue;
    const text = textOf($, element);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function textOf($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string {
  return $(element).text().replace(/\s+/gu, ' ').trim();
}
