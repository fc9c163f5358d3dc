import type { ApiDependencies } from '#api/shared/dependencies.ts';

/** A dependency that takes longer than this is down for whoever asks. */
const patienceMilliseconds = 3000;

export interface HealthReport {
  status: 'ok' | 'degraded';
  checks: Record<string, { ok: boolean; error?: string; pollers?: Record<string, number> }>;
}

async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), patienceMilliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Failures say only that something is down: addresses and accounts stay in the log. */
async function check<Result extends object>(
  work: () => Promise<Result>,
  dependencies: ApiDependencies,
) {
  try {
    return { ok: true, ...(await within(work())) };
  } catch (error) {
    dependencies.logger.warn({ err: error }, 'health check failed');
    return { ok: false, error: 'unavailable' };
  }
}

/** Can this process reach its database? */
function checkDatabase(dependencies: ApiDependencies) {
  return check(async () => {
    await dependencies.orm.em.fork().execute('select 1');
    return {};
  }, dependencies);
}

/** Is every task queue, or every one of those that are needed, served by a worker? */
async function checkWorkers(dependencies: ApiDependencies, needed?: readonly string[]) {
  const counted = await check(
    async () => ({ pollers: await dependencies.temporal.countPollers() }),
    dependencies,
  );
  if (!('pollers' in counted)) return counted;
  const alone = Object.entries(counted.pollers).filter(
    ([queue, count]) => count === 0 && (needed?.includes(queue) ?? true),
  );
  if (alone.length === 0) return counted;
  const queues = alone.map(([queue]) => queue).join(', ');
  return { ...counted, ok: false, error: `no worker polls ${queues}` };
}

/**
 * Whether requests may come here: the process is not closing, its database answers, and every queue that is needed
 * has a worker. Temporal that is away is told and does not count: what it is to do is kept in the outbox meanwhile.
 */
export async function checkReadiness(dependencies: ApiDependencies): Promise<HealthReport> {
  const process = dependencies.shutdown.aborted ? { ok: false, error: 'closing' } : { ok: true };
  const [database, workers] = await Promise.all([
    checkDatabase(dependencies),
    checkWorkers(dependencies, dependencies.settings.requiredQueues),
  ]);
  const isServed = workers.ok || !('pollers' in workers);
  const isReady = process.ok && database.ok && isServed;
  return { status: isReady ? 'ok' : 'degraded', checks: { process, database, workers } };
}

/** Database, Temporal, and whether at least one worker polls every task queue. */
export async function checkEverything(dependencies: ApiDependencies): Promise<HealthReport> {
  const [database, temporal, workers] = await Promise.all([
    checkDatabase(dependencies),
    check(async () => {
      await dependencies.temporal.ping();
      return {};
    }, dependencies),
    checkWorkers(dependencies),
  ]);
  const checks = { database, temporal, workers };
  const isOk = Object.values(checks).every((result) => result.ok);
  return { status: isOk ? 'ok' : 'degraded', checks };
}
