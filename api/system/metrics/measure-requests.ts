import type { RequestHandler } from 'express';
import { localsOf } from '#api/shared/locals.ts';
import type { Metrics } from './create-metrics.ts';

/** Routes of the API say their path below its base. */
function labelOf(path: string | undefined): string {
  if (path === undefined) return 'unknown';
  return path.startsWith('/') ? path : `/api/v1/${path}`;
}

/** Counts every answered request under the route that was declared for it. */
export function measureRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('close', () => {
      metrics.countRequest({
        method: request.method,
        route: labelOf(localsOf(response).routePath),
        status: response.statusCode,
        seconds: (performance.now() - startedAt) / 1000,
      });
    });
    next();
  };
}
