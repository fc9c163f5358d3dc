import { load } from 'cheerio';

/** Names and titles come with their entities encoded, `&` as `&amp;`. */
export function decodeEntities(text: string): string {
  return load(text, null, false).root().text();
}
