import { citationMarker, numbersOf } from '../cite-sources.ts';
import type { ArticleUnderCheck } from './article.ts';
import { isPlaceholderAddress } from './placeholder-address.ts';
import { pageKey } from './same-page.ts';
import type { TextBlock } from './text-blocks.ts';

/**
 * Whether a paragraph says where it has its facts from: by a link to another page, to one of the pages that were
 * read where some were, or by the number of one ("[2]").
 */
export function hasSource(
  { links, text }: TextBlock,
  { sources }: Pick<ArticleUnderCheck, 'sources'>,
): boolean {
  if (sources.length === 0) {
    return links.some(({ attribs }) => {
      const address = attribs.href ?? '';
      return pageKey(address) !== null && !isPlaceholderAddress(address);
    });
  }
  const read = new Set(sources.map(({ url }) => pageKey(url)));
  if (links.some(({ attribs }) => read.has(pageKey(attribs.href ?? '')))) return true;
  return [...text.matchAll(citationMarker)].some(([, marker]) =>
    numbersOf(marker).some((number) => number >= 1 && number <= sources.length),
  );
}
