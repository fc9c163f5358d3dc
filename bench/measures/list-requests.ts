import type { BenchContext, Measure, Sides } from '../harness/measure.ts';
import { type Load, type LoadResult, load } from '../load/load.ts';
import { startListApi } from '../product/list-api.ts';
import { describeCpuUse, readCpuUse } from '../servers/cpu-use.ts';
import { startNodeProcess } from '../servers/node-process.ts';

const seconds = 4;
/** Uncounted: connections, prepared statements and compiled code are those of a process that has worked before. */
const warmUpSeconds = 3;
const connections = 16;

const common = {
  what: 'GET of a 10-row list of 1,000, authenticated, throttled, tenant-scoped',
  baseline: 'Express and pg with the same query, prepared, and nothing else',
  rounds: 5,
  timeoutSeconds: 300,
};

/** Both servers as processes of their own on one database; the bench asks as fast as they answer. */
async function startSides(context: BenchContext) {
  const { origin, path, headers, accountId } = await startListApi(context);
  const { system } = await context.database();
  const bareOrigin = await startNodeProcess(context, 'bench/bare/list-server.ts', '/keywords', {
    NODE_ENV: 'production',
    DATABASE_URL: system,
    ACCOUNT_ID: accountId,
  });
  const ask = { headers, connections, pauseMilliseconds: 0 };
  const product = (length: number) => told(context, { ...ask, origin, path, seconds: length });
  const bare = { ...ask, origin: bareOrigin, path: '/keywords' };
  const baseline = (length: number) => told(context, { ...bare, seconds: length });
  await product(warmUpSeconds);
  await baseline(warmUpSeconds);
  return { product: () => product(seconds), baseline: () => baseline(seconds) };
}

/** With the processor time of a request, the asking included: it is steadier than the clock. */
async function told(context: BenchContext, plan: Load): Promise<LoadResult> {
  const before = readCpuUse();
  const result = await load(plan);
  context.say(`  ${plan.path}: ${describeCpuUse(before, readCpuUse(), result.requests)}`);
  return result;
}

async function compare(
  context: BenchContext,
  figure: (result: LoadResult) => number,
): Promise<Sides> {
  const { product, baseline } = await startSides(context);
  return {
    product: async () => figure(await product()),
    baseline: async () => figure(await baseline()),
  };
}

/** Lists a second, as fast as one process answers. */
export const listRequests: Measure = {
  ...common,
  name: 'list-requests',
  unit: 'requests/s',
  goal: { direction: 'at least', ratio: 0.5 },
  run: (context) => compare(context, ({ requestsPerSecond }) => requestsPerSecond),
};

/** The slowest of a hundred answers under the same load. */
export const listLatency: Measure = {
  ...common,
  name: 'list-p99',
  unit: 'ms',
  goal: { direction: 'at most', ratio: 3 },
  run: (context) => compare(context, ({ p99 }) => p99),
};
