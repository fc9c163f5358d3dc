import type { z } from 'zod';
import type { OutboundFetch, OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { CmsError } from '../cms-error.ts';
import type { SiteIndex } from './answers.ts';
import { discoverSite, type Site } from './discover-site.ts';
import { errorOf } from './error-of.ts';
import { networkError } from './network-error.ts';
import { readJson } from './read-json.ts';

export interface WordPressConnection {
  /** Address of the site, with its path where it lives under one. */
  siteUrl: string;
  /** User name or e-mail address. */
  username: string;
  /** With or without the spaces it is shown with. */
  applicationPassword: string;
  fetch: OutboundFetch;
}

export interface RestRequest {
  method?: 'GET' | 'POST' | 'DELETE';
  /** A route of the API: `/wp/v2/posts`. */
  path: string;
  query?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  form?: FormData;
  signal: AbortSignal;
}

export interface RestAnswer<Body> {
  body: Body;
  headers: Headers;
}

/** The REST API of one site. */
export interface RestClient {
  /** What the site says of itself. */
  index(signal: AbortSignal): Promise<SiteIndex>;
  /** @throws CmsError for everything but an answer of that shape */
  send<Body>(request: RestRequest, schema: z.ZodType<Body>): Promise<RestAnswer<Body>>;
}

/**
 * Talks to the REST API of one site. Redirects are not followed: a POST through one ends as a GET without
 * its body and looks like success. The address is found once a client.
 */
export function createRestClient(connection: WordPressConnection): RestClient {
  const { username, applicationPassword, fetch, siteUrl } = connection;
  const credentials = Buffer.from(`${username}:${applicationPassword}`).toString('base64');
  const authorization = `Basic ${credentials}`;
  let found: Site | undefined;
  const site = async (signal: AbortSignal) => {
    found ??= await discoverSite({ fetch, siteUrl, authorization, signal });
    return found;
  };
  return {
    index: async (signal) => (await site(signal)).index,
    send: async (request, schema) => {
      const { path, query, method = 'GET', signal } = request;
      const { root } = await site(signal);
      const headers = { authorization, accept: 'application/json' };
      const content = await contentOf(request);
      const response = await reach(signal, () =>
        fetch(root.addressOf(path, query), {
          method,
          headers: { ...headers, ...content.headers },
          signal,
          ...(content.body ? { body: content.body } : {}),
        }),
      );
      return readAnswer(response, schema);
    },
  };
}

function readAnswer<Body>(response: OutboundResponse, schema: z.ZodType<Body>): RestAnswer<Body> {
  const json = readJson(response);
  if (response.status >= 300 || json === undefined) throw errorOf({ ...response, json });
  const parsed = schema.safeParse(json);
  if (parsed.success) return { body: parsed.data, headers: response.headers };
  throw new CmsError('not_json', 'The site answered with data that is not of WordPress.');
}

async function contentOf({
  json,
  form,
}: RestRequest): Promise<{ headers?: Record<string, string>; body?: string | Buffer }> {
  if (json !== undefined) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
  }
  if (!form) return {};
  // Response is the platform's own way to encode a form with its boundary.
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? 'multipart/form-data';
  return { headers: { 'content-type': type }, body: Buffer.from(await encoded.arrayBuffer()) };
}

async function reach(
  signal: AbortSignal,
  exchange: () => Promise<OutboundResponse>,
): Promise<OutboundResponse> {
  try {
    return await exchange();
  } catch (error) {
    // An abort by the caller is the caller's own.
    signal.throwIfAborted();
    throw networkError(error);
  }
}
