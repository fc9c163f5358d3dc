import { isExternal } from './acceptable-link.ts';
import { addressKey } from './cite-sources.ts';
import { elementsOf } from './elements-of.ts';
import { isOfSite } from './is-of-site.ts';
import { loadHtml } from './load-html.ts';
import { serialiseBlocks } from './repair-structure.ts';
import { unwrapElement } from './unwrap-element.ts';

interface LinkLimit {
  /** Host of the site: links to it are internal. */
  siteDomain: string | null;
  /** `max_external_links` of the writing settings. */
  most: number;
  /** Pages the text cites. */
  sources: readonly { url: string }[];
}

/**
 * Keeps the first links to other sites and makes plain text of the rest. Citations do not count, for a claim
 * with a figure needs its source; but a site that wants no external links has their numbers without links.
 * Takes and gives cleaned HTML.
 */
export function limitExternalLinks(html: string, { siteDomain, most, sources }: LinkLimit): string {
  const cited = new Set(sources.map(({ url }) => addressKey(url)));
  const $ = loadHtml(html);
  const external = elementsOf($, 'a').filter(({ attribs: { href = '' } }) => {
    return isExternal(href) && !isOfSite(href, siteDomain);
  });
  const counted = external.filter(
    ({ attribs: { href = '' } }) => most === 0 || !cited.has(addressKey(href)),
  );
  const surplus = counted.slice(most);
  if (surplus.length === 0) return html;
  for (const link of surplus) unwrapElement($, link);
  return serialiseBlocks($);
}
