import type { Client } from '@temporalio/client';

type ListedWorker = NonNullable<
  NonNullable<
    Awaited<ReturnType<Client['workflowService']['listWorkers']>>['workersInfo'][number]
  >['workerHeartbeat']
>;

/** What was heard of a worker last, and when that was new to us. */
interface Heard {
  heartbeat: string;
  /** Milliseconds of a clock that never jumps. */
  at: number;
}

/** Three and a half of the heartbeats of our workers (workers/main.ts): one may be late, none are missed thrice. */
const silentMilliseconds = 35_000;
const pageSize = 1000;
/** temporal.api.enums.v1.WorkerStatus */
const running = 1;

/**
 * The workers of a namespace by their own heartbeats: one that is busy in all its slots polls nothing for as long,
 * and lives. A heartbeat bears the time of its worker's clock, which need not be ours: a worker lives while what we
 * hear of it changes. One that is heard of for the first time lives until it has been silent for long enough.
 */
export class LivingWorkers {
  readonly #now: () => number;
  #heard: ReadonlyMap<string, Heard> = new Map();

  /** @param now milliseconds of a clock that never jumps */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** How many live, by the queue they serve: 0 where all have gone, missing where there never was one. */
  async count(client: Client, namespace: string): Promise<ReadonlyMap<string, number>> {
    const living = new Map<string, number>();
    const heard = new Map<string, Heard>();
    let nextPageToken: Uint8Array = new Uint8Array();
    do {
      const page = await client.workflowService.listWorkers({ namespace, pageSize, nextPageToken });
      for (const { workerHeartbeat } of page.workersInfo) {
        const queue = workerHeartbeat?.taskQueue;
        if (!queue) continue;
        const isAlive = this.#isAlive(workerHeartbeat, heard);
        living.set(queue, (living.get(queue) ?? 0) + (isAlive ? 1 : 0));
      }
      nextPageToken = page.nextPageToken;
    } while (nextPageToken.length > 0);
    // Workers that the server has forgotten are forgotten here.
    this.#heard = heard;
    return living;
  }

  #isAlive(worker: ListedWorker, heard: Map<string, Heard>): boolean {
    const { status, heartbeatTime } = worker;
    const key = String(worker.workerInstanceKey);
    const heartbeat = `${Number(heartbeatTime?.seconds)}.${Number(heartbeatTime?.nanos)}`;
    const before = this.#heard.get(key);
    const now = this.#now();
    const last = before?.heartbeat === heartbeat ? before : { heartbeat, at: now };
    heard.set(key, last);
    return status === running && now - last.at < silentMilliseconds;
  }
}
