import { load } from 'cheerio';

/** The visible text of HTML with single spaces, to compare what was sent with what is there. */
export function textOf(html: string): string {
  return load(html, null, false).root().text().replaceAll(/\s+/g, ' ').trim();
}
