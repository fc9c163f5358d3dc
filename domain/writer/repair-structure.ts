import type { Cheerio, CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { collectElements, elementsOf } from './elements-of.ts';
import { removeElements } from './remove-elements.ts';
import { unwrapElement } from './unwrap-element.ts';

const inlineNames = new Set(
  'a abbr b br cite code del em i img ins kbd mark q s small strong sub sup u'.split(' '),
);
const headingName = /^h[1-6]$/u;
const mayBeEmpty = new Set(['br', 'hr', 'img', 'td', 'th']);

/** Gives loose text its paragraph, and each element a place where HTML allows it. */
export function repairStructure($: CheerioAPI): void {
  unwrapAroundBlocks($);
  // From the outside in: what a list wraps into an item is looked at after it.
  for (const element of elementsOf($)) {
    const parent = element.parent && isTag(element.parent) ? element.parent.tagName : '';
    const items = itemsOf[element.tagName];
    const places = placesOf[element.tagName];
    if (items) wrapStrayItems($, element, items);
    if (places && !places.includes(parent)) element.tagName = 'p';
  }
  wrapLooseText($);
}

/** What may stand directly in a list. */
const itemsOf: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dd', 'dt'],
};

/** Where alone an element may stand; elsewhere it is a paragraph. */
const placesOf: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
};

/** Removes what shows nothing, also a list of empty items. */
export function removeEmptyElements($: CheerioAPI): void {
  const empty = elementsOf($).filter(
    (element) => !mayBeEmpty.has(element.tagName) && !showsSomething(element),
  );
  removeElements($, new Set(empty));
}

function showsSomething(element: Element): boolean {
  return element.children.some((child) => {
    if (isText(child)) return child.data.trim() !== '';
    if (!isTag(child)) return false;
    return child.tagName === 'img' || child.tagName === 'hr' || showsSomething(child);
  });
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

/** A link to nowhere, a link or emphasis around whole blocks, and a paragraph inside a heading, dissolve. */
function unwrapAroundBlocks($: CheerioAPI): void {
  for (const element of elementsOf($).reverse()) {
    const { tagName, attribs } = element;
    const isNowhere = tagName === 'a' && attribs.href === undefined;
    if (isNowhere || (inlineNames.has(tagName) && holdsBlock(element))) unwrapElement($, element);
    if (headingName.test(tagName) && holdsBlock(element)) {
      const inside: Element[] = [];
      collectElements(element.children, inside);
      for (const block of inside.reverse()) {
        if (!inlineNames.has(block.tagName)) unwrapElement($, block);
      }
    }
  }
}

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
