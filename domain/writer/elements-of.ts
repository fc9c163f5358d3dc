import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';

/**
 * All elements of a tree in document order, or those of some names. The selector engine takes several times as
 * long, and the square of the time where thousands of blocks stand beside each other.
 */
export function elementsOf($: CheerioAPI, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  collectElements($.root().contents().toArray(), found);
  return names.length === 0 ? found : found.filter(({ tagName }) => names.includes(tagName));
}

/** Appends the elements among nodes and inside them. Sanitising bounds how deep they are nested. */
export function collectElements(nodes: readonly AnyNode[], found: Element[]): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    found.push(node);
    collectElements(node.children, found);
  }
}
