import { isUtf8 } from 'node:buffer';
import { decodeBuffer } from 'encoding-sniffer';
import { assertReadableSize } from './assert-readable-size.ts';
import { UnreadablePage } from './page-reader.ts';
import { findArticle, parsePage } from './parse-page.ts';

/** Below this many characters a page says nothing that could be used. */
const leastCharacters = 200;

const surroundings = 'script, style, noscript, template, nav, header, footer, aside, form, svg';

/** Where one line ends and the next begins. */
const block =
  /<\/?(?:p|h[1-6]|ul|ol|li|table|tr|br|hr|dl|dt|dd|blockquote|pre|figure|figcaption|div|section|article)\b[^<>]*>/giu;

/** Title and text of a page. Its encoding is that of its mark, its header or its own word, in this order. */
export function extractText(body: Buffer, contentType: string): { title: string; text: string } {
  const charset = /charset\s*=\s*"?([\w:.-]+)/iu.exec(contentType)?.[1];
  const source = decodeBuffer(body, {
    ...(charset ? { transportLayerEncodingLabel: charset } : {}),
    // What nobody names is UTF-8 where it can be.
    defaultEncoding: isUtf8(body) ? 'utf-8' : 'windows-1252',
  });
  const isPlain = /^text\/plain\b/iu.test(contentType);
  const page = isPlain ? plainText(source) : articleOf(source);
  if (page.text.length < leastCharacters) {
    throw new UnreadablePage('The page has no text that can be read.');
  }
  return page;
}

function plainText(source: string): { title: string; text: string } {
  const lines = linesOf(source);
  return { title: lines[0]?.slice(0, 200) ?? '', text: lines.join('\n') };
}

function articleOf(source: string): { title: string; text: string } {
  assertReadableSize(source);
  try {
    const document = parsePage(source);
    const title = oneLine(document.title || (document.querySelector('h1')?.textContent ?? ''));
    // Finding the article takes the document apart: without one, the page is looked at once more.
    const article = findArticle(document);
    const found = textOf(article?.content ?? '');
    const text = found.length >= leastCharacters ? found : wholeText(source);
    return { title: oneLine(article?.title ?? '') || title, text };
  } catch {
    throw new UnreadablePage('The page cannot be taken apart.');
  }
}

/** Everything but what usually stands around a text. */
function wholeText(source: string): string {
  const document = parsePage(source);
  for (const element of document.querySelectorAll(surroundings)) element.remove();
  return textOf(document.body?.innerHTML ?? '');
}

/** A line a block, without empty ones. */
function textOf(html: string): string {
  const document = parsePage(html.replace(block, '\n$&\n'));
  return linesOf(document.body?.textContent ?? '').join('\n');
}

function linesOf(text: string): string[] {
  return text.split('\n').map(oneLine).filter(Boolean);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
