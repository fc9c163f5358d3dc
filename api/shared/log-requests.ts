import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { localsOf } from './locals.ts';

/** One line an answered request. Paths only: a query may hold what does not belong into a log. */
export function logRequests(logger: Logger): RequestHandler {
  // The members are fixed and hold no secret: looking for secrets in eighty places costs more than the line.
  const lines = logger.child({}, { redact: ['authorization'] });
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method, path } = request;
    response.on('close', () => {
      const { requestId, user } = localsOf(response);
      lines.info(
        {
          requestId,
          accountId: user?.accountId,
          method,
          path,
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - startedAt),
        },
        'request',
      );
    });
    next();
  };
}
