import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { parseCleaned } from '#domain/writer/parse-cleaned.ts';
import { sentencesOf } from '#domain/writer/sentences.ts';

/** A heading, paragraph, item or cell with text. */
interface ContentBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'other';
  text: string;
  /** Sentences, each its words in lower case. Headings are no sentences. */
  sentences: string[][];
  words: number;
}

/** A text taken apart once for all checks. */
export interface ReadContent {
  blocks: ContentBlock[];
  words: number;
  lists: number;
  images: { alt: string }[];
  links: { href: string; text: string }[];
}

const kinds: Readonly<Record<string, ContentBlock['kind']>> = {
  p: 'paragraph',
  blockquote: 'paragraph',
  li: 'item',
  dd: 'item',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'heading'])),
  ...Object.fromEntries(
    ['td', 'th', 'dt', 'caption', 'figcaption', 'pre'].map((name) => [name, 'other']),
  ),
};

/** Elements that hold blocks and no text of their own. */
const holders = new Set('ul ol dl table thead tbody tfoot tr figure hr'.split(' '));

/** Takes cleaned HTML apart. */
export function readContent(html: string): ReadContent {
  const content: ReadContent = { blocks: [], words: 0, lists: 0, images: [], links: [] };
  collect(parseCleaned(html).root().contents().toArray(), null, content);
  for (const block of content.blocks) {
    block.text = block.text.replace(/\s+/gu, ' ').trim();
    const sentences = block.kind === 'heading' ? [block.text] : sentencesOf(block.text);
    block.sentences = sentences.map(wordsOf).filter((words) => words.length > 0);
    block.words = block.sentences.reduce((sum, words) => sum + words.length, 0);
    content.words += block.words;
  }
  content.blocks = content.blocks.filter(({ words }) => words > 0);
  return content;
}

/** Words in lower case; scripts that write without spaces are parted by a dictionary. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  if (!unspaced.test(plain))
    return plain.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(plain)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Cleaning bounds how deep elements are nested, so this may call itself. */
function collect(nodes: readonly AnyNode[], current: ContentBlock | null, into: ReadContent): void {
  for (const node of nodes) {
    if (isText(node) && current) current.text += node.data;
    if (isTag(node)) collectElement(node, current, into);
  }
}

function collectElement(element: Element, current: ContentBlock | null, into: ReadContent): void {
  const { tagName, attribs, children } = element;
  const kind = kinds[tagName];
  if (kind) {
    const block: ContentBlock = { kind, text: '', sentences: [], words: 0 };
    into.blocks.push(block);
    collect(children, block, into);
    return;
  }
  if (tagName === 'ul' || tagName === 'ol') into.lists += 1;
  if (tagName === 'img') into.images.push({ alt: attribs.alt ?? '' });
  if (tagName === 'br' && current) current.text += ' ';
  const began = current?.text.length ?? 0;
  collect(children, holders.has(tagName) ? null : current, into);
  if (tagName === 'a' && attribs.href) {
    into.links.push({ href: attribs.href, text: current?.text.slice(began).trim() ?? '' });
  }
}
