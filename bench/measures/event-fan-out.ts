import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { BenchContext, Measure } from '../harness/measure.ts';
import { percentile } from '../harness/statistics.ts';
import { type Ear, type Heard, listen, preciseNow } from '../load/listen.ts';
import { type EventApi, startEventApi } from '../product/event-api.ts';
import { startNodeProcess } from '../servers/node-process.ts';
import { findChild, residentBytes } from '../servers/process-memory.ts';

/** 1,000 listeners on 100 runs, each of which has an event a second. */
const listenersPerRun = 10;
const eventsPerRun = 5;
const betweenEventsMilliseconds = 1000;
const deliveredWithinMilliseconds = 15_000;

type Happen = (run: string, number: number) => Promise<void>;

/**
 * Has events happen while everybody listens.
 *
 * @returns how long one in a hundred deliveries took or longer, in milliseconds
 * @throws Error unless every listener has heard every event of its run once, in order
 */
async function fanOut(
  ears: readonly Ear[],
  runs: readonly string[],
  happen: Happen,
  round: number,
): Promise<number> {
  const after = round * eventsPerRun;
  const { heard, close } = await listen(ears, after);
  try {
    for (let number = after + 1; number <= after + eventsPerRun; number += 1) {
      const next = wait(betweenEventsMilliseconds);
      // Spread over the second, as runs that know nothing of each other are.
      const pause = betweenEventsMilliseconds / runs.length;
      await Promise.all(
        runs.map(async (run, index) => {
          await wait(index * pause);
          await happen(run, number);
        }),
      );
      await next;
    }
    await untilHeard(heard, ears.length * eventsPerRun, after);
    return percentile(heard.latencies, 0.99);
  } finally {
    close();
  }
}

async function untilHeard(heard: Heard, count: number, after: number): Promise<void> {
  const deadline = Date.now() + deliveredWithinMilliseconds;
  while (heard.latencies.length < count && Date.now() < deadline) await wait(20);
  const wanted = Array.from({ length: eventsPerRun }, (_, index) => after + index + 1).join();
  const wrong = heard.numbers.filter((one) => one.heard.join() !== wanted);
  const [first] = wrong;
  if (first) throw new Error(`${wrong.length} listeners heard it wrong: ${first.heard.join()}`);
}

async function productSide(context: BenchContext): Promise<() => Promise<number>> {
  const api = await startEventApi(context);
  let round = 0;
  return () => {
    const ears = api.ears(listenersPerRun);
    const p99 = fanOut(ears, api.runs, api.happen, round);
    round += 1;
    return p99;
  };
}

async function bareSide(context: BenchContext): Promise<() => Promise<number>> {
  const { system } = await context.database();
  const origin = await startNodeProcess(context, 'bench/bare/event-server.ts', '/', {
    DATABASE_URL: system,
  });
  const pool = new pg.Pool({ connectionString: system, max: 10 });
  context.defer(() => pool.end());
  const runs = Array.from({ length: 100 }, (_, index) => `run-${index}`);
  const ears = runs.flatMap((run) =>
    Array.from({ length: listenersPerRun }, () => ({ url: `${origin}/${run}`, headers: {}, run })),
  );
  const happen: Happen = async (run, number) => {
    const payload = JSON.stringify({ run, number, sent: preciseNow() });
    await pool.query('select pg_notify($1, $2)', ['bench_events', payload]);
  };
  // It keeps nothing, so nothing was written before.
  return () => fanOut(ears, runs, happen, 0);
}

/** Bytes that a thousand listeners add to the process, with what they have been sent. */
async function bytesOfListeners(api: EventApi): Promise<number> {
  const pid = findChild('api/main.ts');
  const [first = ''] = api.runs;
  // What every process loads with its first streams is not the listeners'.
  const warm = await listen(api.ears(1));
  await api.happen(first, 1);
  await wait(500);
  warm.close();
  await wait(500);
  const before = residentBytes(pid);
  const { close } = await listen(api.ears(listenersPerRun));
  for (const run of api.runs) await api.happen(run, 2);
  await wait(1000);
  const bytes = residentBytes(pid) - before;
  close();
  return Math.max(1, bytes);
}

const delivery = {
  what: '99th percentile of 1,000 listeners on 100 runs, from the write to the receipt; every event once, in order',
  unit: 'ms',
  rounds: 3,
  timeoutSeconds: 240,
} as const;

/** The price of order, rights and replay. */
export const eventFanOut: Measure = {
  ...delivery,
  name: 'event-fan-out',
  baseline: 'a process that LISTENs and writes what is announced to whoever asked, nothing else',
  goal: { direction: 'at most', ratio: 5 },
  run: async (context) => ({
    product: await productSide(context),
    baseline: await bareSide(context),
  }),
};

export const eventFanOutLimit: Measure = {
  ...delivery,
  name: 'event-fan-out-limit',
  baseline: '250 ms, the limit',
  goal: { direction: 'at most', ratio: 1 },
  run: async (context) => ({
    product: await productSide(context),
    baseline: () => Promise.resolve(250),
  }),
};

export const eventMemory: Measure = {
  name: 'event-memory',
  what: 'memory of a listener, of 1,000 on 100 runs',
  baseline: '0.2 MB, the limit',
  unit: 'MB',
  goal: { direction: 'at most', ratio: 1 },
  rounds: 1,
  timeoutSeconds: 120,
  async run(context) {
    const api = await startEventApi(context);
    const listeners = listenersPerRun * api.runs.length;
    return {
      product: async () => (await bytesOfListeners(api)) / listeners / 1e6,
      baseline: () => Promise.resolve(0.2),
    };
  },
};
