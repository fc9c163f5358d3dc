import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address may be reached for a user: public unicast only. Addresses that carry an IPv4 one
 * inside (mapped, translated, 6to4, Teredo) are none of these ranges and are refused with the rest.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
