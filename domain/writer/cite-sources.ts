import type { CheerioAPI } from 'cheerio';
import { type AnyNode, isTag, isText } from 'domhandler';
import { isExternal } from './acceptable-link.ts';
import type { ArticleSource } from './article-check/article.ts';
import { loadHtml } from './load-html.ts';

interface Cited {
  html: string;
  /** The sources the text really leads to, in the order in which it names them. */
  sources: ArticleSource[];
  /** Addresses nobody gave the writer; their words stay, the links are gone. */
  invented: string[];
}

/** Where a number in brackets is no source: code, and what is a link already. */
const noProse = new Set(['a', 'code', 'pre']);

/** One glued to a word or number is of it: "array[1]". */
export const citationMarker =
  /(?:\s|(?<![\p{L}\p{N}_]))\[(\d{1,3}(?:\s{0,3},\s{0,3}\d{1,3}){0,20})\]/gu;

/**
 * Makes of the numbers in brackets links to the sources they mean, numbered anew in the order of the text,
 * and takes away links to pages that nobody has read. A number that stands for no source stays: it may be of the
 * text ("Psalm [23]").
 *
 * @param isGiven whether an address was among what the writer was told, besides the sources
 */
export function citeSources(
  html: string,
  given: readonly ArticleSource[],
  isGiven: (url: string) => boolean,
): Cited {
  const $ = loadHtml(html);
  const invented = new Set<string>();
  const byUrl = new Map(given.map((source) => [addressKey(source.url), source]));
  if (given.length > 0) linkMarkers($, given);
  const cited: ArticleSource[] = [];
  $('a[href]').each((_, link) => {
    const href = $(link).attr('href') ?? '';
    if (!isExternal(href)) return;
    const source = byUrl.get(addressKey(href));
    if (source) numberSource($, link, source, cited);
    else if (!isGiven(href)) {
      invented.add(href);
      $(link).replaceWith($(link).contents());
    }
  });
  return { html: $.html(), sources: cited, invented: [...invented] };
}

/** One address in its several spellings: without fragment and closing slash. */
export function addressKey(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  parsed.hash = '';
  return parsed.href.replace(/\/$/u, '');
}

function linkMarkers($: CheerioAPI, given: readonly ArticleSource[]): void {
  for (const node of textNodes($.root()[0])) {
    if (!isText(node) || isInNoProse(node)) continue;
    const pieces = piecesOf(node.data, given.length);
    if (pieces.length === 1) continue;
    const made = pieces.flatMap((piece) => {
      if (typeof piece === 'string') return piece === '' ? [] : [textNode($, piece)];
      const source = given[piece - 1];
      return source ? [textNode($, ' '), citation($, source, piece)] : [];
    });
    $(node).replaceWith(made);
  }
}

/** Stretches of text, and between them the numbers that stand for sources. */
function piecesOf(text: string, count: number): (string | number)[] {
  const pieces: (string | number)[] = [];
  let end = 0;
  for (const match of text.matchAll(citationMarker)) {
    const numbers = numbersOf(match[1]);
    if (numbers.some((number) => number < 1 || number > count)) continue;
    pieces.push(text.slice(end, match.index), ...numbers);
    end = match.index + match[0].length;
  }
  return [...pieces, text.slice(end)];
}

/** The numbers of one marker. */
export function numbersOf(marker = ''): number[] {
  return marker.split(',').map(Number);
}

function citation($: CheerioAPI, { url }: ArticleSource, number: number): AnyNode {
  const link = $('<a></a>').attr('href', url).text(`[${number}]`).get(0);
  if (!link) throw new RangeError('A link could not be made');
  return link;
}

function textNode($: CheerioAPI, text: string): AnyNode {
  const [node] = $('<p></p>').text(text).contents().get();
  if (!node) throw new RangeError('A text could not be made');
  return node;
}

/** A bare number is that of the source within this text. */
function numberSource(
  $: CheerioAPI,
  link: AnyNode,
  source: ArticleSource,
  cited: ArticleSource[],
): void {
  if (!cited.includes(source)) cited.push(source);
  if (/^\[\d+\]$/u.test($(link).text().trim())) $(link).text(`[${cited.indexOf(source) + 1}]`);
}

function textNodes(root: AnyNode | undefined): AnyNode[] {
  if (!root) return [];
  if (isText(root)) return [root];
  return 'children' in root ? root.children.flatMap((child) => textNodes(child)) : [];
}

function isInNoProse(node: AnyNode): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (isTag(at) && noProse.has(at.tagName)) return true;
  }
  return false;
}
