import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import { wordsOfText } from './words-of-text.ts';

/** A paragraph, item or cell: what bears only so many links. */
export interface LinkableBlock {
  /** Among the blocks of the text, from 1. */
  position: number;
  words: number;
  /** Links that stand in it. */
  links: number;
}

/** A run of text without markup that may be linked. */
export interface LinkableRun {
  node: Text;
  block: LinkableBlock;
}

/** What a text offers to links. */
export interface LinkableText {
  runs: LinkableRun[];
  /** Links that are there, in order. */
  links: Element[];
  words: number;
}

/**
 * Where no link of ours is ever put: headings, other links, code, what stands at pictures and tables, what somebody
 * else said, what is pressed.
 */
const closed = new Set(
  `a h1 h2 h3 h4 h5 h6 code pre kbd figure figcaption caption th dt blockquote q cite button
   abbr del s sub sup label summary`.split(/\s+/u),
);

const blocks = new Set(
  'p li dd td blockquote h1 h2 h3 h4 h5 h6 dt th figcaption caption'.split(' '),
);

/** Reads a tree in document order. Cleaning bounds how deep elements are nested, so this may call itself. */
export function readLinkable($: CheerioAPI): LinkableText {
  const text: LinkableText = { runs: [], links: [], words: 0 };
  let positions = 0;
  const newBlock = (): LinkableBlock => {
    positions += 1;
    return { position: positions, words: 0, links: 0 };
  };
  const walk = (nodes: readonly AnyNode[], block: LinkableBlock, isOpen: boolean): void => {
    for (const node of nodes) {
      if (isText(node)) {
        const words = wordsOfText(node.data).length;
        block.words += words;
        text.words += words;
        if (isOpen && words > 0) text.runs.push({ node, block });
      } else if (isTag(node)) {
        if (node.tagName === 'a' && node.attribs.href) {
          text.links.push(node);
          block.links += 1;
        }
        const own = blocks.has(node.tagName) ? newBlock() : block;
        walk(node.children, own, isOpen && !closed.has(node.tagName));
      }
    }
  };
  // Cleaned HTML has no text outside its blocks; what has none is left alone.
  walk($.root().contents().toArray(), { position: 0, words: 0, links: 0 }, true);
  text.runs = text.runs.filter(({ block }) => block.position > 0);
  return text;
}
