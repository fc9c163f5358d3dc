import { elementsOf } from '#domain/writer/elements-of.ts';
import { linkAttributes } from '#domain/writer/html-attributes.ts';
import { loadHtml } from '#domain/writer/load-html.ts';
import { serialiseBlocks } from '#domain/writer/repair-structure.ts';
import { unwrapElement } from '#domain/writer/unwrap-element.ts';

/**
 * Puts links right whose page is gone or elsewhere. What is said stays: a link that is taken out leaves its words.
 *
 * @param html cleaned
 * @param addressNow by the address in the text: where its page is now; null where there is none any more
 */
export function mendLinks(html: string, addressNow: ReadonlyMap<string, string | null>): string {
  if (addressNow.size === 0) return html;
  const $ = loadHtml(html);
  let isMended = false;
  for (const link of elementsOf($, 'a').toReversed()) {
    const address = addressNow.get(link.attribs.href ?? '');
    if (address === undefined) continue;
    isMended = true;
    if (address === null) unwrapElement($, link);
    else link.attribs = { ...link.attribs, ...linkAttributes({ href: address }) };
  }
  return isMended ? serialiseBlocks($) : html;
}
