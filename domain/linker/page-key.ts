import { isExternal } from '#domain/writer/acceptable-link.ts';
import { isOfSite } from '#domain/writer/is-of-site.ts';

/** Only for reading relative addresses: nothing is ever asked there. */
const base = 'https://site.invalid/';

/**
 * What a link leads to, the same for every spelling of one address: the path on the site itself, host and path
 * elsewhere; without a slash at the end and without a fragment. The query counts: `/?p=12` is a page of WordPress.
 *
 * @param siteDomain host of the site; null: only relative addresses are its own
 * @returns null for what leads to no page: an anchor of the text itself, a mail address
 */
export function pageKey(address: string, siteDomain: string | null): string | null {
  if (/^(?:#|mailto:)/iu.test(address) || address === '') return null;
  const url = URL.parse(address, base);
  if (!url) return null;
  const path = `${decoded(url.pathname).replace(/\/+$/u, '') || '/'}${url.search}`;
  const isOwn = !isExternal(address) || isOfSite(address, siteDomain);
  return isOwn ? path : `${url.host.replace(/^www\./u, '')}${path}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
