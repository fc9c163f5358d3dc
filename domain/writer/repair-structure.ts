import type { Cheerio, CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { unwrapElement } from './unwrap-element.ts';

const inlineNames = new Set(
  'a abbr b br cite code del em i img ins kbd mark q s small strong sub sup u'.split(' '),
);
const blockSelector =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, hr, figure, table, li, dt, dd, figcaption';
const mayBeEmpty = new Set(['br', 'hr', 'img', 'td', 'th']);

/** Gives loose text its paragraph, and each element a place where HTML allows it. */
export function repairStructure($: CheerioAPI): void {
  $('a:not([href])').each((_, link) => unwrapElement($, link));
  unwrapAroundBlocks($);
  $('li').each((_, item) => {
    if (!$(item).parent().is('ul, ol')) item.tagName = 'p';
  });
  $('ul, ol').each((_, list) => wrapStrayItems($, list, ['li']));
  $('dl').each((_, list) => wrapStrayItems($, list, ['dd', 'dt']));
  $('dt, dd').each((_, item) => {
    if (!$(item).parent().is('dl')) item.tagName = 'p';
  });
  $('figcaption').each((_, caption) => {
    if (!$(caption).parent().is('figure')) caption.tagName = 'p';
  });
  wrapLooseText($);
}

/** Removes what shows nothing: from the inside out, so that a list of empty items goes too. */
export function removeEmptyElements($: CheerioAPI): void {
  for (const element of elements($).reverse()) {
    if (mayBeEmpty.has(element.tagName)) continue;
    const empty = $(element).text().trim() === '' && $(element).find('img, hr').length === 0;
    if (empty) $(element).remove();
  }
}

/** Blocks one a line: readable in an editor, and small differences between versions. */
export function serialiseBlocks($: CheerioAPI): string {
  return $.root()
    .contents()
    .toArray()
    .map((node) => $.html(node).trim())
    .filter((block) => block !== '')
    .join('\n');
}

/** A link or emphasis around whole blocks, and a paragraph inside a heading, dissolve. */
function unwrapAroundBlocks($: CheerioAPI): void {
  for (const element of elements($).reverse()) {
    if (inlineNames.has(element.tagName) && holdsBlock(element)) {
      unwrapElement($, element);
    }
  }
  $('h1, h2, h3, h4, h5, h6').each((_, heading) => {
    for (const block of $(heading).find(blockSelector).toArray().reverse()) unwrapElement($, block);
  });
}

/** Inline elements are many and their insides few: asking the selector engine each time is what took longest. */
function holdsBlock(element: Element): boolean {
  return element.children.some(
    (child) => isTag(child) && (!inlineNames.has(child.tagName) || holdsBlock(child)),
  );
}

/** Runs of text and inline elements outside any block become a paragraph each. */
function wrapLooseText($: CheerioAPI): void {
  let paragraph: Cheerio<AnyNode> | null = null;
  const nodes = $.root().contents().toArray();
  if (!nodes.some((node) => isInline(node) && !isLayout(node))) return;
  // Text nodes cannot be wrapped in place (cheerio moves elements only), so the root is filled anew.
  $.root().empty();
  for (const node of nodes) {
    if (!isInline(node)) {
      paragraph = null;
      $.root().append(node);
      continue;
    }
    // Space between blocks is layout; serialising sets its own.
    if (!paragraph && isBlank(node)) continue;
    if (!paragraph) {
      paragraph = $('<p></p>');
      $.root().append(paragraph);
    }
    paragraph.append(node);
  }
}

/** What stands directly in a list becomes an item of it, of the first of the kinds it may have. */
function wrapStrayItems($: CheerioAPI, list: Element, kinds: readonly string[]): void {
  const nodes = $(list).contents().toArray();
  const isStray = (node: AnyNode) => !isBlank(node) && !kinds.some((kind) => isElement(node, kind));
  if (!nodes.some(isStray)) return;
  $(list).empty();
  for (const node of nodes) {
    $(list).append(isStray(node) ? $(`<${kinds[0]}></${kinds[0]}>`).append(node) : node);
  }
}

function elements($: CheerioAPI): Element[] {
  return $('*').toArray().filter(isTag);
}

function isInline(node: AnyNode): boolean {
  return isText(node) || (isTag(node) && inlineNames.has(node.tagName));
}

function isElement(node: AnyNode, name: string): boolean {
  return isTag(node) && node.tagName === name;
}

function isBlank(node: AnyNode): boolean {
  return isText(node) ? node.data.trim() === '' : isElement(node, 'br');
}

/** Plain spaces and line breaks; what shows as a space (`&nbsp;`) is none. */
function isLayout(node: AnyNode): boolean {
  return isText(node) && /^[\t\n\f\r ]*$/u.test(node.data);
}
