import { type AnyNode, type Element, isTag, isText } from 'domhandler';

/** The text inside an element. Cleaning bounds how deep elements are nested, so this may call itself. */
export function textOf({ children }: Element): string {
  return children.map(textOfNode).join('');
}

function textOfNode(node: AnyNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? textOf(node) : '';
}
