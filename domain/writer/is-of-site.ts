/**
 * Whether a web address is of a site, with or without "www.".
 *
 * @param domain host, with or without a scheme before and a path behind it, as customers type it
 */
export function isOfSite(address: string, domain: string | null): boolean {
  const own = bareHost(domain ?? '');
  return own !== '' && bareHost(address) === own;
}

function bareHost(address: string): string {
  const text = /^[a-z][a-z0-9+.-]*:\/\//iu.test(address) ? address : `https://${address}`;
  return (URL.parse(text)?.hostname ?? '').toLowerCase().replace(/^www\./u, '');
}
