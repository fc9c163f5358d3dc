import { load } from 'cheerio';
import { type AnyNode, isTag, isText } from 'domhandler';

/** A link as a reader of the page finds it. */
interface ReadLink {
  href: string;
  text: string;
  /** Names of the elements around it, from the outside in. */
  within: string[];
}

interface ReadHtml {
  /** Elements and texts in order; links left out with their words kept, adjoining texts as one. */
  withoutLinks: string[];
  links: ReadLink[];
}

/** HTML as htmlparser2 reads it: links are put in through parse5. */
export function readAgain(html: string): ReadHtml {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } }, false);
  const read: ReadHtml = { withoutLinks: [], links: [] };
  for (const node of $.root().contents().toArray()) walk(node, [], read);
  return read;
}

function walk(node: AnyNode, within: string[], read: ReadHtml): void {
  if (isText(node)) addText(read, node.data);
  if (!isTag(node)) return;
  const { tagName, attribs, children } = node;
  const isLink = tagName === 'a';
  if (isLink) {
    read.links.push({ href: attribs.href ?? '', text: textOf(node), within });
  } else {
    const attributes = Object.entries(attribs).map(([name, value]) => ` ${name}="${value}"`);
    read.withoutLinks.push(`<${tagName}${attributes.join('')}>`);
  }
  for (const child of children) walk(child, [...within, tagName], read);
  if (!isLink) read.withoutLinks.push(`</${tagName}>`);
}

function addText({ withoutLinks }: ReadHtml, text: string): void {
  const last = withoutLinks.at(-1);
  if (last === undefined || last.startsWith('<')) withoutLinks.push(`"${text}`);
  else withoutLinks.push(`${withoutLinks.pop()}${text}`);
}

function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(textOf).join('') : '';
}
