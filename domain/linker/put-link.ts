import type { CheerioAPI } from 'cheerio';
import { Element, Text } from 'domhandler';
import { linkAttributes } from '#domain/writer/html-attributes.ts';
import type { AnchorPlace } from './find-place.ts';
import type { LinkableText } from './linkable-text.ts';

/** Puts `<a>` around words of a text; what is left of their run before and behind them can be linked further. */
export function putLink(
  $: CheerioAPI,
  text: LinkableText,
  { run, from, to }: AnchorPlace,
  address: string,
): void {
  const { node, block } = run;
  const { data } = node;
  const link = new Element('a', linkAttributes({ href: address }), [
    new Text(data.slice(from, to)),
  ]);
  const rest = new Text(data.slice(to));
  node.data = data.slice(0, from);
  $(node).after(link, rest);
  text.runs.splice(text.runs.indexOf(run) + 1, 0, { node: rest, block });
  text.links.push(link);
  block.links += 1;
}
