import { Element, type ParentNode, Text } from 'domhandler';
import { linkAttributes } from '#domain/writer/html-attributes.ts';
import type { AnchorPlace } from './find-place.ts';
import type { LinkableText } from './linkable-text.ts';

/** Puts `<a>` around words of a text; what is left of their run before and behind them can be linked further. */
export function putLink(text: LinkableText, { run, from, to }: AnchorPlace, address: string): void {
  const { node, block } = run;
  const { data, parent } = node;
  if (!parent) throw new RangeError('A run of text stands in its block');
  const words = new Text(data.slice(from, to));
  const link = new Element('a', linkAttributes({ href: address }), [words]);
  words.parent = link;
  const rest = new Text(data.slice(to));
  node.data = data.slice(0, from);
  insertAfter(parent, node, [link, rest]);
  text.runs.splice(text.runs.indexOf(run) + 1, 0, { node: rest, block });
  text.links.push(link);
  block.links += 1;
}

/** By hand: cheerio puts nothing behind a text. */
function insertAfter(parent: ParentNode, node: Text, added: [Element, Text]): void {
  const [link, rest] = added;
  const { next } = node;
  [link.parent, rest.parent] = [parent, parent];
  [node.next, link.prev] = [link, node];
  [link.next, rest.prev] = [rest, link];
  rest.next = next;
  if (next) next.prev = rest;
  parent.children.splice(parent.children.indexOf(node) + 1, 0, ...added);
}
