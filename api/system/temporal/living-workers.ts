import type { Client } from '@temporalio/client';

type ListedWorker = NonNullable<
  NonNullable<
    Awaited<ReturnType<Client['workflowService']['listWorkers']>>['workersInfo'][number]
  >['workerHeartbeat']
>;

/** Three and a half of the heartbeats of our workers (workers/main.ts): one may be late, none are missed thrice. */
const silentSeconds = 35;
const pageSize = 1000;
/** temporal.api.enums.v1.WorkerStatus */
const running = 1;

/**
 * How many workers of a namespace live, by the queue they serve; a queue whose workers have all gone counts 0, one
 * that never had any is missing. Told by the workers' own heartbeats: a worker that is busy in all its slots polls
 * nothing for as long, and lives.
 */
export async function countLivingWorkers(
  client: Client,
  namespace: string,
): Promise<ReadonlyMap<string, number>> {
  const living = new Map<string, number>();
  let nextPageToken: Uint8Array = new Uint8Array();
  do {
    const page = await client.workflowService.listWorkers({ namespace, pageSize, nextPageToken });
    for (const { workerHeartbeat } of page.workersInfo) {
      const queue = workerHeartbeat?.taskQueue;
      if (!queue) continue;
      living.set(queue, (living.get(queue) ?? 0) + (isAlive(workerHeartbeat) ? 1 : 0));
    }
    nextPageToken = page.nextPageToken;
  } while (nextPageToken.length > 0);
  return living;
}

function isAlive({ status, heartbeatTime }: ListedWorker): boolean {
  const seconds = Number(heartbeatTime?.seconds ?? 0);
  return status === running && Date.now() / 1000 - seconds < silentSeconds;
}
