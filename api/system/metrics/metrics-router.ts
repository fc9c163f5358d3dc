import { type Request, Router } from 'express';
import { isAskedLocally } from '#api/shared/check-host.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { localsOf } from '#api/shared/locals.ts';
import { isSameSecret } from '#api/shared/same-secret.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { type Backlog, readBacklog } from './backlog.ts';

const loopbackAddress = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

function checkToken(request: Request, token: string): void {
  const [, given] = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  if (given === undefined) throw new AppError('authentication_required');
  if (!isSameSecret(given, token)) throw new AppError('invalid_token');
}

/**
 * A program on this machine: its connection comes from here, no proxy passes it on for somebody else, and
 * it asked for this machine by a name of its own (a page in a browser here, its name rebound, does not).
 */
function isLocal(request: Request): boolean {
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via'].some(
    (header) => request.headers[header] !== undefined,
  );
  const isFromHere = loopbackAddress.test(request.socket.remoteAddress ?? '');
  return isFromHere && !isForwarded && isAskedLocally(request);
}

/**
 * `GET /metrics` for Prometheus. Closed unless opened: with METRICS_TOKEN the token is asked for, without
 * it only programs on the same machine are answered.
 */
export function createMetricsRouter(dependencies: ApiDependencies): Router {
  const { orm, logger, metrics, settings } = dependencies;
  const backlog = async (): Promise<Backlog | null> => {
    try {
      return await readBacklog(orm);
    } catch (error) {
      logger.warn({ err: error }, 'what waits cannot be read for the metrics');
      return null;
    }
  };
  const router = Router();
  router.get('/', async (request, response) => {
    localsOf(response).routePath = '/metrics';
    if (settings.metricsToken) checkToken(request, settings.metricsToken);
    else if (!isLocal(request)) throw new AppError('permission_denied');
    const text = await metrics.render(await backlog());
    response.set('Cache-Control', 'no-store').type(metrics.contentType).send(text);
  });
  return router;
}
