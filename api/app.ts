import cors from 'cors';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Route } from '#api/shared/route-record.ts';
import { allRoutes } from './routes.ts';
import type { ApiDependencies } from './shared/dependencies.ts';
import { logRequests } from './shared/log-requests.ts';
import { mountRoutes } from './shared/mount-routes.ts';
import { assignRequestId } from './shared/request-id.ts';
import { createErrorAnswer } from './shared/send-error.ts';
import { createDocsRouter } from './system/docs/docs-router.ts';
import { createHealthRouter } from './system/health/health-router.ts';

/** Headers a browser's script may read; without this list it sees none of ours. */
const exposedHeaders = [
  'X-Request-Id',
  'X-Throttle-Limit',
  'X-Throttle-Remaining',
  'X-Throttle-Reset',
  'Retry-After',
];

/**
 * The whole API as one Express app; nothing listens yet and nothing is global, so a test can have several.
 *
 * @param routes what is mounted below `/api/v1/`; a test of the frame gives its own
 */
export function createApp(
  dependencies: ApiDependencies,
  routes: readonly Route[] = allRoutes,
): Express {
  const { settings, logger } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  // Our rows carry their own version; an ETag of the bytes would promise more than it keeps.
  app.set('etag', false);
  app.set('trust proxy', settings.trustProxyHops);
  app.use(assignRequestId);
  app.use(logRequests(logger));
  app.use(helmet());
  app.use(cors({ origin: settings.corsAllowedOrigins, credentials: true, exposedHeaders }));
  app.use('/health', createHealthRouter(dependencies));
  app.use('/api', createDocsRouter(dependencies, routes));
  app.use('/api/v1', mountRoutes(routes, dependencies));
  // Whatever is left has no route: the same 404 as an unknown path of the API.
  app.use(mountRoutes([], dependencies));
  app.use(createErrorAnswer({ logger, isDevelopment: settings.isDevelopment }));
  return app;
}
