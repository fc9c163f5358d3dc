import cors from 'cors';
import type { RequestHandler } from 'express';

/** Headers a browser's script may read; without this list it sees none of ours. */
const exposedHeaders = [
  'X-Request-Id',
  'X-Throttle-Limit',
  'X-Throttle-Remaining',
  'X-Throttle-Reset',
  'Retry-After',
];

/** Headers a browser's script may send. */
const allowedHeaders = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'Last-Event-ID',
  'X-Request-Id',
  'X-Debug-Resource-Tracking',
];

/** How long a browser may remember a preflight; what changes meanwhile is a deployment. */
const preflightSeconds = 600;

/**
 * Lets the listed origins, and no other, call the API from a browser with cookies. Preflights are
 * answered here, before anything is counted; any other OPTIONS goes on and is a 405.
 */
export function allowOrigins(origins: string[]): RequestHandler {
  const options: cors.CorsOptions = {
    origin: origins,
    credentials: true,
    exposedHeaders,
    allowedHeaders,
    maxAge: preflightSeconds,
  };
  const preflight = cors(options);
  const other = cors({ ...options, preflightContinue: true });
  return (request, response, next) => {
    const isPreflight = request.get('access-control-request-method') !== undefined;
    return (isPreflight ? preflight : other)(request, response, next);
  };
}
