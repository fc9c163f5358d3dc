import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A link as a browser finds it. */
interface ReadLink {
  href: string;
  text: string;
  /** Names of the elements around it, from the outside in. */
  within: string[];
}

/** HTML read by the rules of browsers, by another parser than the one that puts links in. */
export interface ReadHtml {
  /** Elements and texts in order; links left out with their words kept, adjoining texts as one. */
  withoutLinks: string[];
  links: ReadLink[];
}

export function readByBrowser(html: string): ReadHtml {
  const read: ReadHtml = { withoutLinks: [], links: [] };
  for (const node of parseFragment(html).childNodes) walk(node, [], read);
  return read;
}

function walk(node: Node, within: string[], read: ReadHtml): void {
  if (node.nodeName === '#text' && 'value' in node) addText(read, node.value);
  if (!('tagName' in node)) return;
  const isLink = node.tagName === 'a';
  const attributes = node.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('');
  if (isLink) {
    const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
    read.links.push({ href, text: textOf(node), within });
  } else read.withoutLinks.push(`<${node.tagName}${attributes}>`);
  for (const child of node.childNodes) walk(child, [...within, node.tagName], read);
  if (!isLink) read.withoutLinks.push(`</${node.tagName}>`);
}

function addText({ withoutLinks }: ReadHtml, text: string): void {
  const last = withoutLinks.at(-1);
  if (last === undefined || last.startsWith('<')) withoutLinks.push(`"${text}`);
  else withoutLinks.push(`${withoutLinks.pop()}${text}`);
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
