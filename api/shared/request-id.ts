import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { localsOf } from './locals.ts';
import type { RequestScopes } from './tracking/request-scope.ts';

/** spec/api.md: 1–64 of these; a UUID is one of them. */
const acceptable = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's request id when it is well formed, else a fresh UUID. */
function chooseRequestId(given: string | undefined): string {
  return given !== undefined && acceptable.test(given) ? given : randomUUID();
}

/** Gives the request its id before anything else can answer, the answer its header, and log lines the id. */
export function assignRequestId(scopes: RequestScopes): RequestHandler {
  return (request, response, next) => {
    const requestId = chooseRequestId(request.get('x-request-id'));
    localsOf(response).requestId = requestId;
    response.set('X-Request-Id', requestId);
    scopes.run({ requestId }, next);
  };
}
