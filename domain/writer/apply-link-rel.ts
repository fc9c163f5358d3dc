import { isExternal } from './acceptable-link.ts';
import { elementsOf } from './elements-of.ts';
import { isOfSite } from './is-of-site.ts';
import { loadHtml } from './load-html.ts';
import { serialiseBlocks } from './repair-structure.ts';

interface LinkRelSettings {
  /** Host of the site; its links and relative ones stay as they are. Null: only relative ones do. */
  siteDomain: string | null;
  /** `external_link_rel` of the writing settings. */
  rel: 'no-follow' | 'follow';
}

/**
 * Marks links that lead to other sites as the site's settings say. `follow` leaves what a person has marked.
 * Takes and gives cleaned HTML; cleaning it again changes nothing.
 */
export function applyLinkRel(html: string, { siteDomain, rel }: LinkRelSettings): string {
  if (rel === 'follow') return html;
  const $ = loadHtml(html);
  for (const link of elementsOf($, 'a')) {
    const address = link.attribs.href ?? '';
    if (!isExternal(address) || isOfSite(address, siteDomain)) continue;
    const given = (link.attribs.rel ?? '').split(' ');
    if (!given.includes('nofollow')) link.attribs.rel = `nofollow ${given.join(' ')}`.trim();
  }
  return serialiseBlocks($);
}
