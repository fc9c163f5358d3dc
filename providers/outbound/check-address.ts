import { isIP } from 'node:net';
import { BlockedAddress } from './outbound-error.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * The address as a URL when it may be tried at all: http or https, without user information, and not the
 * literal address of a private machine. The URL parser has already turned `127.1`, `0x7f.1` or `2130706433`
 * into the address they mean. Names are checked once they are resolved, by `publicLookup`.
 *
 * @throws BlockedAddress saying what is wrong with it
 */
export function checkAddress(address: string, allowedHosts: ReadonlySet<string>): URL {
  if (!URL.canParse(address)) throw new BlockedAddress('This is not an address.');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new BlockedAddress('Only http and https addresses can be reached.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new BlockedAddress('An address must not carry a user name or password.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is connected to without a lookup, so it is checked here.
  const isPrivate = isIP(host) !== 0 && !isPublicAddress(host);
  if (isPrivate && !allowedHosts.has(hostAndPort(url))) throw privateAddress(host);
  return url;
}

/** `host:port` with the protocol's own port where none is written; an IPv6 host stands in brackets. */
export function hostAndPort(url: URL): string {
  const standard = url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${url.port || standard}`;
}

export function privateAddress(host: string): BlockedAddress {
  return new BlockedAddress(`${host} is not a public address; it cannot be reached from here.`);
}
