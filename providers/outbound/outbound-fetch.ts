import { Agent, fetch } from 'undici';
import { checkAddress, hostAndPort } from './check-address.ts';
import { OutboundTimeout } from './outbound-error.ts';
import { publicLookup } from './public-lookup.ts';
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

/**
 * Fetches an address that a user typed. Redirects are answered, never followed: the caller decides, and the
 * next address is checked like the first.
 *
 * @throws BlockedAddress, BodyTooLarge, OutboundTimeout, the signal's own reason, or the network's error
 */
export type OutboundFetch = (url: string, request: OutboundRequest) => Promise<OutboundResponse>;

interface OutboundOptions {
  /** `host:port` pairs that may be private: a deployment's own list. */
  allowedHosts: readonly string[];
  /** Of one whole exchange, the body included. */
  timeoutMilliseconds?: number;
  /** Of an answer's body. */
  maximumBytes?: number;
}

/** An upload of some megabytes to a slow shared host; WordPress itself gives up after 30 to 60 seconds. */
const defaultTimeoutMilliseconds = 60_000;
/** Far above a page of 100 long posts. */
const defaultMaximumBytes = 20 * 1024 * 1024;

/**
 * Makes the fetch for addresses of users (spec/publishing.md): http and https only, no user information, and
 * no private, loopback or link-local address but the deployment's own list.
 */
export function createOutboundFetch(options: OutboundOptions): OutboundFetch {
  const allowed = new Set(options.allowedHosts.map((pair) => pair.toLowerCase()));
  const milliseconds = options.timeoutMilliseconds ?? defaultTimeoutMilliseconds;
  const maximumBytes = options.maximumBytes ?? defaultMaximumBytes;
  const guarded = new Agent({ connect: { lookup: publicLookup } });
  const free = new Agent();
  return async (address, { method, headers, body, signal }) => {
    const url = checkAddress(address, allowed);
    const timeout = AbortSignal.timeout(milliseconds);
    try {
      const response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
        dispatcher: allowed.has(hostAndPort(url)) ? free : guarded,
        ...(body === undefined ? {} : { body }),
      });
      return {
        status: response.status,
        headers: new Headers([...response.headers]),
        body: await readLimited(response.body, maximumBytes),
      };
    } catch (error) {
      signal.throwIfAborted();
      if (timeout.aborted) {
        throw new OutboundTimeout(`No answer within ${milliseconds / 1000} seconds.`);
      }
      throw causeOf(error);
    }
  };
}

/** Undici wraps what the socket says as the cause of "fetch failed". */
function causeOf(error: unknown): unknown {
  return error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
}
