import type { z } from 'zod';
import type { OutboundFetch, OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { BlockedAddress } from '#providers/outbound/outbound-fetch.ts';
import { CmsError } from '../cms-error.ts';
import { type ErrorAnswer, errorAnswer } from './answers.ts';
import { errorOf } from './error-of.ts';

export interface WordPressConnection {
  /** Address of the site, with its path where it lives under one. */
  siteUrl: string;
  username: string;
  applicationPassword: string;
  fetch: OutboundFetch;
}

export interface RestRequest {
  method?: 'GET' | 'POST' | 'DELETE';
  /** Below `/wp-json`: `/wp/v2/posts`. */
  path: string;
  query?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  file?: { bytes: Buffer; mime: string; fileName: string };
  signal: AbortSignal;
}

export interface RestAnswer<Body> {
  body: Body;
  headers: Headers;
}

/** A refusal the caller can make something of: status and WordPress's own code. */
export class RestRefusal extends Error {
  override readonly name = 'RestRefusal';
  readonly status: number;
  readonly answer: ErrorAnswer;

  constructor(status: number, answer: ErrorAnswer) {
    super(answer.message);
    this.status = status;
    this.answer = answer;
  }
}

export type RestClient = <Body>(
  request: RestRequest,
  schema: z.ZodType<Body>,
) => Promise<RestAnswer<Body>>;

/**
 * Talks to the REST API of one site. Redirects are not followed: a POST through one ends as a GET without
 * its body and looks like success.
 */
export function createRestClient(connection: WordPressConnection): RestClient {
  const { username, applicationPassword, fetch } = connection;
  const base = connection.siteUrl.replace(/\/+$/, '');
  const authorization = `Basic ${Buffer.from(`${username}:${applicationPassword}`).toString('base64')}`;
  return async (request, schema) => {
    const { path, query, signal } = request;
    // The form with rest_route works with and without pretty permalinks.
    const parameters = new URLSearchParams({ rest_route: path, ...query });
    const response = await reach(() =>
      fetch(`${base}/?${parameters}`, {
        method: request.method ?? 'GET',
        headers: { authorization, accept: 'application/json', ...contentHeaders(request) },
        signal,
        ...contentOf(request),
      }),
    );
    const body = readJson(response);
    if (response.status >= 300) throw refusalOf(response, body);
    const parsed = schema.safeParse(body);
    if (parsed.success) return { body: parsed.data, headers: response.headers };
    throw new CmsError('not_json', 'The site answered with something that is not WordPress.');
  };
}

function contentHeaders({ json, file }: RestRequest): Record<string, string> {
  if (file) {
    const disposition = `attachment; filename="${file.fileName}"`;
    return { 'content-type': file.mime, 'content-disposition': disposition };
  }
  return json === undefined ? {} : { 'content-type': 'application/json' };
}

function contentOf({ json, file }: RestRequest): { body?: string | Buffer } {
  if (file) return { body: file.bytes };
  return json === undefined ? {} : { body: JSON.stringify(json) };
}

/** Faults of the way there, in the words of the interface. */
async function reach(exchange: () => Promise<OutboundResponse>): Promise<OutboundResponse> {
  try {
    return await exchange();
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (cause instanceof BlockedAddress) throw new CmsError('blocked_address', cause.message);
    // An abort by the caller is the caller's own; a time-out of ours is the site's slowness.
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new CmsError('transient', `The site could not be reached: ${reasonOf(cause)}`);
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown reason';
  const code = Reflect.get(cause, 'code');
  return typeof code === 'string' ? code : cause.name;
}

/** The body as JSON; a byte order mark in front of it is a known habit of some plugins. */
function readJson({ body }: OutboundResponse): unknown {
  try {
    return JSON.parse(body.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function refusalOf(response: OutboundResponse, body: unknown): Error {
  const answer = errorAnswer.safeParse(body);
  if (answer.success && response.status < 500 && response.status !== 429) {
    return new RestRefusal(response.status, answer.data);
  }
  return errorOf(response.status, response.headers, answer.success ? answer.data : undefined);
}
