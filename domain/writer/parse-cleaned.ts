import { type CheerioAPI, load } from 'cheerio';

/**
 * Cleaned HTML as a tree to read from, five times as fast as a browser's way to read any HTML: what is cleaned
 * is nested as it is written. Not to be changed and written again; that is what `load` is for.
 */
export function parseCleaned(html: string): CheerioAPI {
  return load(html, { xml: { xmlMode: false, decodeEntities: true } }, false);
}
