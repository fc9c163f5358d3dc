import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whoever rents one machine is given as many IPv6 addresses as they like: a /64. */
const networkBits = 64;

/**
 * The address a caller is counted by: an IPv4 address as it is, an IPv6 address by its network.
 *
 * @param address of the connection, or the one a trusted proxy names
 */
export function callerAddress(address: string | undefined): string {
  if (address === undefined || isIP(address) === 0) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${networkBits}`);
  return `${network.toString()}/${networkBits}`;
}
