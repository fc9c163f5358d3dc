import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';

/** An element with text of its own, as a reader sees it: a paragraph, a heading, an item, a cell. */
export interface TextBlock {
  element: Element;
  /** Its text without that of blocks inside it; single spaces. */
  text: string;
  /** The nodes of that text. */
  nodes: Text[];
  /** Of its own: links with an address. */
  links: Element[];
}

const blockNames = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd blockquote figcaption caption td th pre ul ol dl table thead tbody tfoot tr figure'.split(
    ' ',
  ),
);

/** Code is quoted as it is: nothing in it is a placeholder, a claim or Markdown. */
const verbatim = new Set(['pre', 'code', 'kbd']);

/** The blocks of a cleaned text that have text, in order, without code. */
export function textBlocks($: CheerioAPI): TextBlock[] {
  const blocks: TextBlock[] = [];
  collect($.root().contents().toArray(), null, blocks);
  for (const block of blocks) block.text = block.text.replace(/\s+/gu, ' ').trim();
  return blocks.filter(({ text }) => text !== '');
}

/** One block anew, after its nodes were changed; null when it has no text of its own any more. */
export function textBlock(element: Element): TextBlock | null {
  const block: TextBlock = { element, text: '', nodes: [], links: [] };
  collect(element.children, block, []);
  block.text = block.text.replace(/\s+/gu, ' ').trim();
  return block.text === '' ? null : block;
}

/** Cleaning bounds how deep elements are nested, so this may call itself. */
function collect(nodes: readonly AnyNode[], current: TextBlock | null, blocks: TextBlock[]): void {
  for (const node of nodes) {
    if (isText(node) && current) {
      current.nodes.push(node);
      current.text += node.data;
    }
    if (!isTag(node) || verbatim.has(node.tagName)) continue;
    if (blockNames.has(node.tagName)) {
      const block: TextBlock = { element: node, text: '', nodes: [], links: [] };
      blocks.push(block);
      collect(node.children, block, blocks);
      continue;
    }
    if (current && node.tagName === 'br') current.text += ' ';
    if (current && node.tagName === 'a' && node.attribs.href) current.links.push(node);
    collect(node.children, current, blocks);
  }
}

/** How many words, parted by spaces: near enough for a threshold. */
export function wordsIn(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/u.test(element.tagName);
}
