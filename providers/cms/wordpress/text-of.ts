import { load } from 'cheerio';
import { decodeEntities } from './decode-entities.ts';

/** The visible text of HTML with single spaces, to compare what was sent with what is there. */
export function textOf(html: string): string {
  return load(html, null, false).root().text().replaceAll(/\s+/g, ' ').trim();
}

/**
 * Whether a title or excerpt stands as it was sent. From users without `unfiltered_html` WordPress stores it with
 * its entities encoded, which visitors do not see.
 */
export function isSameText(stored: string, sent: string): boolean {
  return stored.trim() === sent.trim() || decodeEntities(stored).trim() === sent.trim();
}
