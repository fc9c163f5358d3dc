import type { CheerioAPI } from 'cheerio';
import type { ArticleCheck } from './article.ts';
import { mended } from './finding.ts';

const headings = 'h1, h2, h3, h4, h5, h6';

/**
 * Headings that came and are gone: cleaning removes a section without text. The title is no section, and a
 * heading inside a list or table stays as bold text.
 */
export const findEmptySections: ArticleCheck = ({ given, $ }) => {
  const left = countHeadings($, `${headings}, p > strong:only-child`);
  const title = given(headings).first();
  const isTitled = title.is('h1') && given('h1').length === 1;
  const came = given(headings)
    .toArray()
    .slice(isTitled ? 1 : 0)
    .map((heading) => textOf(given, heading));
  return came.flatMap((heading) => {
    const count = left.get(heading) ?? 0;
    left.set(heading, count - 1);
    if (heading === '' || count > 0) return [];
    return [mended('empty_section', 'A heading without text below it was removed.', heading)];
  });
};

function countHeadings($: CheerioAPI, selector: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of $(selector).toArray()) {
    const text = textOf($, element);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function textOf($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string {
  return $(element).text().replace(/\s+/gu, ' ').trim();
}
