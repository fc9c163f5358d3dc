import type { CheerioAPI } from 'cheerio';
import { type Element, isDocument, isTag } from 'domhandler';
import { elementsOf } from './elements-of.ts';
import { removeElements } from './remove-elements.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const lowestLevel = 6;

/**
 * Puts headings in order: no h1 (the title stands outside the text), the first level is h2, and no level
 * is jumped over. A heading inside a list, table or quote becomes a bold paragraph: it heads no section.
 */
export function normaliseHeadings($: CheerioAPI): void {
  removeTitle($);
  const open: number[] = [];
  for (const heading of elementsOf($, ...headings)) {
    if (!heading.parent || !isDocument(heading.parent)) {
      $(heading).replaceWith(
        $('<p></p>').append($('<strong></strong>').append($(heading).contents())),
      );
      continue;
    }
    const level = levelOf(heading.tagName);
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    heading.tagName = `h${Math.min(6, open.length + 1)}`;
  }
}

/** Removes headings that nothing follows before the next heading of their level or above. */
export function removeEmptySections($: CheerioAPI): void {
  const empty = new Set<Element>();
  let following: Element | null = null;
  for (const element of $.root().contents().toArray().filter(isTag).reverse()) {
    const level = levelOf(element.tagName);
    const isEmpty = level <= lowestLevel && (!following || levelOf(following.tagName) <= level);
    if (isEmpty) empty.add(element);
    else following = element;
  }
  removeElements($, empty);
}

/** A single h1 that comes first is the title, which is kept in its own column. */
function removeTitle($: CheerioAPI): void {
  const found = elementsOf($, ...headings);
  const first = found[0];
  const titles = found.filter(({ tagName }) => tagName === 'h1');
  if (!first || titles.length !== 1 || titles[0] !== first) return;
  if ($.root().contents().toArray().find(isTag) === first) $(first).remove();
}

/** 1–6; infinite for what is no heading. */
function levelOf(tagName: string): number {
  return /^h[1-6]$/u.test(tagName) ? Number(tagName.slice(1)) : Number.POSITIVE_INFINITY;
}
