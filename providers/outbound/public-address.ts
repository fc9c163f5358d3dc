import ipaddr from 'ipaddr.js';

/** The only part of IPv6 that is given out for the public internet (RFC 4291, IANA: 2000::/3). */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address may be reached for a user: public unicast only. An IPv4 address mapped into IPv6 counts
 * as that IPv4 address; other ways to carry one inside (translated, 6to4, Teredo, compatible) are refused.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}
