import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';

/** Takes many elements out of a tree at once: one by one, each would be looked for among all its neighbours. */
export function removeElements($: CheerioAPI, elements: ReadonlySet<Element>): void {
  const root = $.root()[0];
  if (root && elements.size > 0) root.children = kept(root.children, elements);
}

/** The nodes that stay, and inside them those that stay there. Cleaning bounds how deep elements are nested. */
function kept<Node extends AnyNode>(
  nodes: readonly Node[],
  elements: ReadonlySet<Element>,
): Node[] {
  const left = nodes.filter((node) => !isTag(node) || !elements.has(node));
  left.forEach((node, at) => {
    node.prev = left[at - 1] ?? null;
    node.next = left[at + 1] ?? null;
    if (isTag(node)) node.children = kept(node.children, elements);
  });
  return left;
}
