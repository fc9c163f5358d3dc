import type { Element } from 'domhandler';
import { isExternal } from '#domain/writer/acceptable-link.ts';
import { isOfSite } from '#domain/writer/is-of-site.ts';
import { textOf } from './element-text.ts';
import type { LinkableText } from './linkable-text.ts';
import { pageKey } from './page-key.ts';
import { wordsOfText } from './words-of-text.ts';

/** What another link may not take any more. */
export interface Taken {
  /** Pages that are linked, as `pageKey` gives them. */
  pages: Set<string>;
  /** Words that lead somewhere, or are the text's own, as `anchorKey` gives them. */
  anchors: Set<string>;
  /** Links to pages of the site. */
  ownLinks: number;
}

/** Words of an anchor as they are compared: without case and punctuation. */
export function anchorKey(text: string): string {
  return wordsOfText(text)
    .map(({ word }) => word)
    .join(' ');
}

/** What the links that are there take. */
export function readTaken(
  { links }: LinkableText,
  siteDomain: string | null,
  ownKeyword: string,
): Taken {
  const pages = links.flatMap(({ attribs }) => pageKey(attribs.href ?? '', siteDomain) ?? []);
  return {
    pages: new Set(pages),
    anchors: new Set([anchorKey(ownKeyword), ...links.map((link) => anchorKey(textOf(link)))]),
    ownLinks: links.filter((link) => leadsToSite(link, siteDomain)).length,
  };
}

/** A new link takes its words and its page. */
export function noteLink(taken: Taken, anchor: string, pages: readonly string[]): void {
  taken.anchors.add(anchor);
  for (const page of pages) taken.pages.add(page);
  taken.ownLinks += 1;
}

function leadsToSite({ attribs: { href = '' } }: Element, siteDomain: string | null): boolean {
  if (isExternal(href)) return isOfSite(href, siteDomain);
  return pageKey(href, siteDomain) !== null;
}
