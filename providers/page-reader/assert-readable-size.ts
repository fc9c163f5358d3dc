import { UnreadablePage } from './page-reader.ts';

/** A page with more tags is no text; looking through them would hold up the process. */
const mostTags = 30_000;

/** Deeper than any page anybody wrote; each text is looked at once for every element around it. */
const deepest = 200;

/** Elements without an end, or whose end need not be written: they nest nothing. */
const shallow = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
);

/**
 * Looks at the tags of a page before anything is built of it: in one pass, whatever they are.
 *
 * @throws UnreadablePage for a page of too many or too deeply nested tags
 */
export function assertReadableSize(source: string): void {
  let tags = 0;
  let depth = 0;
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    tags += 1;
    if (!shallow.has(name.toLowerCase())) depth = Math.max(0, depth + (slash ? -1 : 1));
    if (tags > mostTags || depth > deepest) {
      throw new UnreadablePage('The page is too large to be read.');
    }
  }
}
