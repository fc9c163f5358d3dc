import { type Response, Router } from 'express';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { localsOf } from '#api/shared/locals.ts';
import { errorCodes } from '#contracts/shared/error-codes.ts';
import { checkEverything, checkReadiness, type HealthReport } from './checks.ts';

/** Answers are kept this long, so that nobody can turn probes into load on what they ask. */
const keepMilliseconds = 1000;
/** As often as probes usually come. */
const retryAfterSeconds = '5';

/** The same answer for whoever asks within the next second. */
function kept<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let _latest: { at: number; result: Promise<Result> } | undefined;
  return () => {
    const now = performance.now();
    if (!_latest || now - _latest.at > keepMilliseconds) _latest = { at: now, result: work() };
    return _latest.result;
  };
}

/**
 * In the envelope of every answer: 200, or 503 with what is down under `errors` and all that was seen in
 * `checks`. Not thrown: each failed check is in the log already, and a probe comes every few seconds.
 */
function send(response: Response, { status, checks }: HealthReport): void {
  const { requestId } = localsOf(response);
  response.set('Cache-Control', 'no-store');
  if (status === 'ok') {
    response.json({ success: true, data: { status, checks }, request_id: requestId });
    return;
  }
  const down = Object.entries(checks).filter(([, { ok }]) => !ok);
  const { status: code, message } = errorCodes.unavailable;
  response.set('Retry-After', retryAfterSeconds).status(code);
  response.json({
    success: false,
    error: message,
    errors: Object.fromEntries(down.map(([name, { error }]) => [name, [error ?? 'unavailable']])),
    status,
    checks,
    request_id: requestId,
  });
}

/**
 * `/health/live/`: the process answers. `/health/ready/`: it can serve requests, and workers do what they ask for. `/health/`: everything it
 * depends on. For probes, so without throttle and for every host name; 503 says no.
 */
export function createHealthRouter(dependencies: ApiDependencies): Router {
  const router = Router();
  const everything = kept(() => checkEverything(dependencies));
  const readiness = kept(() => checkReadiness(dependencies));
  router.get('/', async (_request, response) => {
    localsOf(response).routePath = '/health/';
    send(response, await everything());
  });
  router.get('/live', (_request, response) => {
    localsOf(response).routePath = '/health/live/';
    send(response, { status: 'ok', checks: {} });
  });
  router.get('/ready', async (_request, response) => {
    localsOf(response).routePath = '/health/ready/';
    send(response, await readiness());
  });
  return router;
}
