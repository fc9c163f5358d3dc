import { type AnyNode, isTag, isText } from 'domhandler';
import { parseCleaned } from '../parse-cleaned.ts';

/** A block of a text as a person reads it: words, spaces, signs and addresses, each a token. */
export interface ReadableBlock {
  text: string;
  tokens: string[];
}

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd blockquote figcaption caption pre tr hr ul ol dl table thead tbody tfoot figure'.split(
    ' ',
  ),
);

/** Where a link leads, behind its text. */
const address = /( \((?:https?:|mailto:|[/#?.])[^\s()]*\))/u;

/**
 * The blocks of cleaned HTML as plain text, a table's rows as one each. Where a link leads and what a picture
 * shows stand behind them in brackets, so that a change of those is one of the text.
 */
export function readableBlocks(html: string): ReadableBlock[] {
  const texts: string[] = [''];
  read(parseCleaned(html).root().contents().toArray(), texts);
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  return texts
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, tokens: tokensOf(text, words) }));
}

/** How many words of a text are to be read: addresses are none. */
export function countReadWords(text: string): number {
  let words = 0;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { isWordLike } of segmenter.segment(text.split(address).filter(isRead).join(' '))) {
    if (isWordLike) words += 1;
  }
  return words;
}

function tokensOf(text: string, words: Intl.Segmenter): string[] {
  return text
    .split(address)
    .flatMap((piece, at) =>
      isRead(piece, at) ? [...words.segment(piece)].map(({ segment }) => segment) : [piece],
    );
}

/** `split` puts what parted the pieces between them. */
const isRead = (_: string, at: number): boolean => at % 2 === 0;

/** Cleaning bounds how deep elements are nested, so this may call itself. */
function read(nodes: readonly AnyNode[], texts: string[]): void {
  const write = (text: string) => {
    texts.push((texts.pop() ?? '') + text);
  };
  for (const node of nodes) {
    if (isText(node)) write(node.data);
    if (!isTag(node)) continue;
    const isBlock = blocks.has(node.tagName);
    if (isBlock) texts.push('');
    read(node.children, texts);
    if (isBlock) texts.push('');
    if (node.tagName === 'br' || node.tagName === 'td' || node.tagName === 'th') write(' ');
    if (node.tagName === 'a' && node.attribs.href) {
      write(` (${node.attribs.href.replaceAll('(', '%28').replaceAll(')', '%29')})`);
    }
    if (node.tagName === 'img') write(` (${node.attribs.alt || node.attribs.src || ''})`);
  }
}
