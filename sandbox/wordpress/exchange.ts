import type { Request, Response } from 'express';
import { bodyBytes, bodyJson } from '#sandbox/shared/request-body.ts';
import type { Query } from './query-values.ts';
import { RestError } from './rest-error.ts';
import type { WordPressStore } from './store.ts';
import { userOfHeader, type WordPressUser } from './users.ts';

/** One request to the REST API, with who asks and what the site holds. */
export interface Exchange {
  request: Request;
  response: Response;
  store: WordPressStore;
  /** Wrong credentials count as nobody: that is what WordPress does on public routes. */
  user: WordPressUser | null;
  /** Address of the site, without a slash at the end. */
  siteUrl: string;
  query: Query;
}

/** Reads what every endpoint needs. */
export function openExchange(
  request: Request,
  response: Response,
  store: WordPressStore,
): Exchange {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url, 'http://sandbox').searchParams) {
    const plain = name.replace(/\[\d*\]$/, '');
    query[plain] =
      plain !== name && query[plain] !== undefined ? `${query[plain]},${value}` : value;
  }
  return {
    request,
    response,
    store,
    user: userOfHeader(request.get('authorization')),
    siteUrl: `${request.protocol}://${request.get('host')}/wordpress`,
    query,
  };
}

/** The fields of a write: JSON or a form over what stands in the address, as WordPress merges them. */
export function fieldsOf({ request, query }: Exchange): Record<string, unknown> {
  const bytes = bodyBytes(request);
  if (bytes.length === 0) return { ...query };
  if (request.is('application/x-www-form-urlencoded')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))) };
  }
  if (!request.is('application/json')) return { ...query };
  const json = bodyJson(request);
  if (json === undefined) {
    throw new RestError(400, 'rest_invalid_json', 'Invalid JSON body passed.', {
      json_error_code: 4,
      json_error_message: 'Syntax error',
    });
  }
  return { ...query, ...(typeof json === 'object' ? json : {}) };
}
