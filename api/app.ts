import express, { type Express } from 'express';
import type { Route } from '#api/shared/route-record.ts';
import { createMailedPagesRouter } from './identity/mailed-pages/mailed-pages-router.ts';
import { allRoutes } from './routes.ts';
import { checkHost } from './shared/check-host.ts';
import { allowOrigins } from './shared/cross-origin.ts';
import type { ApiDependencies } from './shared/dependencies.ts';
import { logRequests } from './shared/log-requests.ts';
import { mountRoutes } from './shared/mount-routes.ts';
import { assignRequestId } from './shared/request-id.ts';
import { keepPrivate, securityHeaders } from './shared/security-headers.ts';
import { createErrorAnswer } from './shared/send-error.ts';
import { trackResources } from './shared/tracking/server-timing.ts';
import { createCodecRouter } from './system/codec/codec-router.ts';
import { codecPath } from './system/codec/codec-session.ts';
import { createDocsRouter } from './system/docs/docs-router.ts';
import { createHealthRouter } from './system/health/health-router.ts';
import { measureRequests } from './system/metrics/measure-requests.ts';
import { createMetricsRouter } from './system/metrics/metrics-router.ts';

/**
 * The whole API as one Express app; nothing listens yet and nothing is global, so a test can have several.
 *
 * @param routes what is mounted below `/api/v1/`; a test of the frame gives its own
 */
export function createApp(
  dependencies: ApiDependencies,
  routes: readonly Route[] = allRoutes,
): Express {
  const { settings, logger, requestScopes, metrics } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  // Our rows carry their own version; an ETag of the bytes would promise more than it keeps.
  app.set('etag', false);
  app.set('trust proxy', settings.trustProxyHops);
  app.use(assignRequestId(requestScopes));
  app.use(logRequests(logger));
  app.use(measureRequests(metrics));
  app.use(trackResources(requestScopes));
  app.use(securityHeaders(settings));
  // Probes and scrapers ask by address, so before the host name is looked at.
  app.use('/health', createHealthRouter(dependencies));
  app.use('/metrics', createMetricsRouter(dependencies));
  app.use(checkHost(settings));
  app.use(codecPath, createCodecRouter(dependencies));
  app.use(allowOrigins(settings.corsAllowedOrigins));
  app.use(createMailedPagesRouter());
  app.use('/api', createDocsRouter(dependencies, routes));
  app.use('/api/v1', keepPrivate, mountRoutes(routes, dependencies));
  // Whatever is left has no route: the same 404 as an unknown path of the API.
  app.use(mountRoutes([], dependencies));
  app.use(createErrorAnswer({ logger, isDevelopment: settings.isDevelopment }));
  return app;
}
