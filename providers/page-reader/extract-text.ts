import { Readability } from '@mozilla/readability';
import { load, loadBuffer } from 'cheerio';
import { parseHTML } from 'linkedom';
import { UnreadablePage } from './page-reader.ts';

/** A page with more elements is no text; looking through them would hold up the process. */
const mostElements = 30_000;

/** Below this many characters a page says nothing that could be used. */
const leastCharacters = 200;

const endOfLine = 'p, h1, h2, h3, h4, h5, h6, li, tr, br, dt, dd, blockquote, pre, figcaption, div';

/** Title and text of a page. Its encoding is that of its mark, its header or its own word, in this order. */
export function extractText(body: Buffer, contentType: string): { title: string; text: string } {
  try {
    return /^text\/plain\b/iu.test(contentType)
      ? plainText(decode(body, contentType, 'text'))
      : articleOf(decode(body, contentType, 'html'));
  } catch (error) {
    if (error instanceof UnreadablePage) throw error;
    // Nested a hundred thousand deep, or otherwise made to be no page.
    throw new UnreadablePage('The page cannot be taken apart.');
  }
}

function decode(body: Buffer, contentType: string, kind: 'html' | 'text'): string {
  const charset = /charset\s*=\s*"?([\w:.-]+)/iu.exec(contentType)?.[1];
  if (kind === 'text') return new TextDecoder(knownEncoding(charset)).decode(body);
  const encoding = charset ? { transportLayerEncodingLabel: charset } : {};
  return loadBuffer(body, { encoding }).html();
}

function knownEncoding(charset: string | undefined): string {
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return 'utf-8';
  }
}

function plainText(text: string): { title: string; text: string } {
  const lines = linesOf(text);
  return enough({ title: lines[0]?.slice(0, 200) ?? '', text: lines.join('\n') });
}

function articleOf(html: string): { title: string; text: string } {
  const $ = load(html);
  const title = oneLine($('title').first().text() || $('h1').first().text());
  if ($('*').length > mostElements) throw new UnreadablePage('The page is too large to be read.');
  const { document } = parseHTML(html);
  const article = new Readability(document).parse();
  const found = article?.content ? textOf(article.content) : '';
  $('script, style, noscript, template, nav, header, footer, aside, form, svg').remove();
  const text = found.length >= leastCharacters ? found : textOf($('body').html() ?? '');
  return enough({ title: oneLine(article?.title ?? '') || title, text });
}

/** A line a block, without empty ones. */
function textOf(html: string): string {
  const $ = load(html, null, false);
  $(endOfLine).append('\n').before('\n');
  return linesOf($.root().text()).join('\n');
}

function linesOf(text: string): string[] {
  return text.split('\n').map(oneLine).filter(Boolean);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function enough<Page extends { text: string }>(page: Page): Page {
  if (page.text.length < leastCharacters) {
    throw new UnreadablePage('The page has no text that can be read.');
  }
  return page;
}
