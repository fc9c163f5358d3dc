import type { Client } from '@temporalio/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { LivingWorkers } from '#api/system/temporal/living-workers.ts';

const [running, shutDown] = [1, 3];
const hour = 3600;

/** Seconds of the clock of the API that asks. */
let now: number;
let workers: LivingWorkers;

beforeEach(() => {
  now = 0;
  workers = new LivingWorkers(() => now * 1000);
});

/** @param heartbeat seconds by the clock of the worker */
const worker = (name: string, heartbeat: number, status = running) => ({
  workerHeartbeat: {
    workerInstanceKey: name,
    taskQueue: 'core',
    status,
    heartbeatTime: { seconds: heartbeat, nanos: 0 },
  },
});

/** How many live when the server lists these, a page each. */
async function living(...listed: ReturnType<typeof worker>[]): Promise<number | undefined> {
  const listWorkers = async ({ nextPageToken }: { nextPageToken: Uint8Array }) => {
    const page = nextPageToken[0] ?? 0;
    const isLast = page + 1 >= listed.length;
    return {
      workersInfo: listed.slice(page, page + 1),
      nextPageToken: Uint8Array.from(isLast ? [] : [page + 1]),
    };
  };
  const client = { workflowService: { listWorkers } } as unknown as Client;
  return (await workers.count(client, 'product')).get('core');
}

describe('workers by their heartbeats', () => {
  it.each([
    ['the same time', 0],
    ['an hour before the worker', hour],
    ['an hour after the worker', -hour],
  ])('live while they are heard, with a clock that tells %s', async (_what, ahead) => {
    for (const at of [0, 30, 60, 90]) {
      now = at;
      expect(await living(worker('one', at + ahead), worker('two', at + ahead))).toBe(2);
    }
  });

  it('are gone after 35 seconds of silence, whatever their clock said', async () => {
    expect(await living(worker('one', hour), worker('two', 0))).toBe(2);
    now = 34;
    expect(await living(worker('one', hour), worker('two', 30))).toBe(2);
    now = 36;
    expect(await living(worker('one', hour), worker('two', 30))).toBe(1);
    now = 70;
    expect(await living(worker('one', hour), worker('two', 30))).toBe(0);
  });

  it('live again when they are heard again, also with a clock that was set back', async () => {
    await living(worker('one', hour));
    now = 40;
    expect(await living(worker('one', hour))).toBe(0);
    expect(await living(worker('one', hour - 600))).toBe(1);
  });

  it('do not live when they say that they have shut down; of a queue of nobody nothing is known', async () => {
    expect(await living(worker('one', 0, shutDown))).toBe(0);
    expect(await living()).toBeUndefined();
  });
});
