import { Router } from 'express';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { checkDatabase, checkEverything, type HealthReport } from './checks.ts';

/** Answers are kept this long, so that nobody can turn probes into load on Temporal. */
const keepMilliseconds = 1000;

/**
 * `/health/live/`: the process answers. `/health/ready/`: it can serve requests. `/health/`: everything it
 * depends on. For probes, so without envelope and throttle; 503 says no.
 */
export function createHealthRouter(dependencies: ApiDependencies): Router {
  const router = Router();
  let latest: { at: number; report: Promise<HealthReport> } | undefined;
  const reportNow = () => {
    const now = performance.now();
    if (!latest || now - latest.at > keepMilliseconds) {
      latest = { at: now, report: checkEverything(dependencies) };
    }
    return latest.report;
  };
  router.get('/', async (_request, response) => {
    const report = await reportNow();
    response.status(report.status === 'ok' ? 200 : 503).json(report);
  });
  router.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/ready', async (_request, response) => {
    const database = await checkDatabase(dependencies);
    const isReady = database.ok && !dependencies.shutdown.aborted;
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'unavailable' });
  });
  return router;
}
