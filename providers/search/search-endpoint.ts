import { hostAndPort } from '#providers/outbound/check-address.ts';
import { createOutboundFetch, type OutboundFetch } from '#providers/outbound/outbound-fetch.ts';

export interface SearchOptions {
  /** The service with the path its API stands under. */
  baseUrl: string;
  /** Of one whole search, in milliseconds. */
  timeoutMs: number;
  /** Searches a caller may have under way at once. */
  concurrency: number;
  /** Language the searchers speak, ISO 639-1 in lower case; left to the provider unless given. */
  language?: string | undefined;
  /** Where the sandbox is reached; answers of a base URL under it are marked as sandbox output. */
  sandboxUrl?: string;
}

/** A search service at one address. */
export interface SearchEndpoint {
  provider: string;
  isSandbox: boolean;
  name: string;
  /** Scheme, host and port, for messages: never a path, a user or a key. */
  origin: string;
  fetch: OutboundFetch;
  /** The address of one of its resources. */
  at(path: string): URL;
}

/** Ten results with all their trimmings are some 50 kB. */
const maximumBytes = 4 * 1024 * 1024;

/**
 * The fetch of addresses that users type, for one address that the operator has configured: it may be
 * private, redirects are not followed (a key would travel along), time and size are bounded.
 */
export function createSearchEndpoint(service: string, options: SearchOptions): SearchEndpoint {
  const { baseUrl, timeoutMs, language, sandboxUrl } = options;
  const base = new URL(baseUrl);
  const isSandbox = sandboxUrl !== undefined && new URL(sandboxUrl).origin === base.origin;
  return {
    provider: isSandbox ? 'sandbox' : service,
    isSandbox,
    name: [isSandbox ? 'sandbox' : [], service, language ?? []].flat().join(':'),
    origin: base.origin,
    fetch: createOutboundFetch({
      allowedHosts: [hostAndPort(base)],
      timeoutMilliseconds: timeoutMs,
      maximumBytes,
    }),
    at: (path) => new URL(`${base.pathname.replace(/\/+$/, '')}/${path}`, base),
  };
}
