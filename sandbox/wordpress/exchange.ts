import type { Request, Response } from 'express';
import { bodyBytes, bodyJson } from '#sandbox/shared/request-body.ts';
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
  query: Record<string, string>;
}

/** Reads what every endpoint needs. */
export function openExchange(
  request: Request,
  response: Response,
  store: WordPressStore,
): Exchange {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.query)) {
    if (typeof value === 'string') query[name] = value;
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

/** The fields of a body: JSON or a form, as WordPress takes both. */
export function fieldsOf({ request }: Exchange): Record<string, unknown> {
  const bytes = bodyBytes(request);
  if (bytes.length === 0) return {};
  if (request.is('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
  }
  const json = bodyJson(request);
  if (typeof json !== 'object' || json === null) {
    throw new RestError(400, 'rest_invalid_json', 'Invalid JSON body passed.', {
      json_error_code: 4,
      json_error_message: 'Syntax error',
    });
  }
  return json as Record<string, unknown>;
}

/** Now, as WordPress writes times: UTC, whole seconds, no zone. */
export function nowGmt(): string {
  return gmtOf(new Date());
}

export function gmtOf(date: Date): string {
  return date.toISOString().slice(0, 19);
}
