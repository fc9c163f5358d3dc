import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch } from 'undici';
import { isPublicAddress } from './public-address.ts';
import { readLimited } from './read-limited.ts';

export interface OutboundRequest {
  method: string;
  headers: Record<string, string>;
  body?: string | Buffer;
  signal: AbortSignal;
}

export interface OutboundResponse {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Fetches an address that a user typed. Redirects are answered, never followed: the caller decides. */
export type OutboundFetch = (url: string, request: OutboundRequest) => Promise<OutboundResponse>;

interface OutboundOptions {
  /** `host:port` pairs that may be private: a deployment's own list. */
  allowedHosts: readonly string[];
  /** Of one whole exchange. */
  timeoutMilliseconds?: number;
  /** Of an answer's body. */
  maximumBytes?: number;
}

/** The address is not one that may be reached for a user. */
export class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress';
}

const defaultTimeoutMilliseconds = 60_000;
const defaultMaximumBytes = 20 * 1024 * 1024;

/**
 * Makes the fetch for addresses of users (spec/publishing.md): http and https only, no user information,
 * and no private, loopback or link-local address. The resolved address is checked by the socket that
 * connects to it, so a name that changes its mind in between gains nothing.
 */
export function createOutboundFetch(options: OutboundOptions): OutboundFetch {
  const allowed = new Set(options.allowedHosts);
  const timeout = options.timeoutMilliseconds ?? defaultTimeoutMilliseconds;
  const maximumBytes = options.maximumBytes ?? defaultMaximumBytes;
  const guarded = new Agent({ connect: { lookup: publicLookup } });
  const free = new Agent();
  return async (address, { method, headers, body, signal }) => {
    const url = checkAddress(address, allowed);
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      dispatcher: allowed.has(hostAndPort(url)) ? free : guarded,
      ...(body === undefined ? {} : { body }),
    });
    const { status } = response;
    return {
      status,
      headers: new Headers([...response.headers]),
      body: await readLimited(response.body, maximumBytes),
    };
  };
}

function checkAddress(address: string, allowed: ReadonlySet<string>): URL {
  if (!URL.canParse(address)) throw new BlockedAddress('This is not an address.');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new BlockedAddress('Only http and https addresses can be reached.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new BlockedAddress('An address must not carry a user name or password.');
  }
  // A literal address is never looked up, so it is checked here.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host) && !allowed.has(hostAndPort(url)))
    throw blocked(host);
  return url;
}

function hostAndPort(url: URL): string {
  const standard = url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${url.port || standard}`;
}

/** Resolves a name and refuses it when any of its addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const [first] = addresses;
    const wrong = addresses.find(({ address }) => !isPublicAddress(address));
    if (wrong || !first) return callback(blocked(hostname), '', 0);
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

function blocked(host: string): BlockedAddress {
  return new BlockedAddress(`${host} is not a public address; it cannot be reached from here.`);
}
