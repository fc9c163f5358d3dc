/**
 * What two addresses of one page have in common: host without "www." and path without its last slash, lower
 * case. Null when it is no web address.
 */
export function pageKey(address: string): string | null {
  const url = /^https?:/iu.test(address) ? URL.parse(address) : null;
  if (!url) return null;
  return `${url.host.replace(/^www\./u, '')}${url.pathname.replace(/\/+$/u, '')}`.toLowerCase();
}
