import { type Request, Router } from 'express';
import { isAskedLocally } from '#api/shared/check-host.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { localsOf } from '#api/shared/locals.ts';
import { isSameSecret } from '#api/shared/same-secret.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { readBacklog } from './backlog.ts';
import type { Known } from './create-metrics.ts';
import { readFigures } from './figures.ts';
import type { QueueFigures } from './temporal-gauges.ts';

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

async function readQueues({ temporal }: ApiDependencies): Promise<QueueFigures> {
  const [backlogs, workers] = await Promise.all([temporal.readBacklogs(), temporal.countPollers()]);
  return { backlogs, workers };
}

/**
 * `GET /metrics` for Prometheus. Closed unless opened: with METRICS_TOKEN the token is asked for, without
 * it only programs on the same machine are answered.
 */
export function createMetricsRouter(dependencies: ApiDependencies): Router {
  const { orm, logger, metrics, settings, runEvents } = dependencies;
  const orNull = async <Result>(what: string, read: Promise<Result>): Promise<Result | null> => {
    try {
      return await read;
    } catch (error) {
      logger.warn({ err: error, what }, 'what waits cannot be read for the metrics');
      return null;
    }
  };
  const known = async (): Promise<Known> => {
    const [backlog, figures, queues] = await Promise.all([
      orNull('backlog', readBacklog(orm)),
      orNull('figures', readFigures(orm)),
      orNull('task queues', readQueues(dependencies)),
    ]);
    return { backlog, figures, queues, listeners: runEvents.countListeners() };
  };
  const router = Router();
  router.get('/', async (request, response) => {
    localsOf(response).routePath = '/metrics';
    if (settings.metricsToken) checkToken(request, settings.metricsToken);
    else if (!isLocal(request)) throw new AppError('permission_denied');
    const text = await metrics.render(await known());
    response.set('Cache-Control', 'no-store').type(metrics.contentType).send(text);
  });
  return router;
}
