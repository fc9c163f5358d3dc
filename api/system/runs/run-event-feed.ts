import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';

/** Raised by the database for every new run event; the payload names account, run and sequence. */
const channel = 'igny8_run_events';

const reconnectMilliseconds = 1000;

/** Tells open streams that a run has news. A lost notification only delays: streams also look by themselves. */
export interface RunEventFeed {
  /** Calls `wake` whenever the run has a new event; returns the way to stop. */
  subscribe(runId: string, wake: () => void): () => void;
  close(): Promise<void>;
}

const announcement = z.object({ run_id: z.string() });

function runOf(payload: string | undefined): string {
  return announcement.parse(JSON.parse(payload ?? '{}')).run_id;
}

/**
 * One dedicated connection a process that LISTENs: never one of a pool, whose connections change hands.
 * It connects with the first subscriber and comes back after a loss.
 */
export function createRunEventFeed(connectionString: string, logger: Logger): RunEventFeed {
  const subscribers = new Map<string, Set<() => void>>();
  let client: pg.Client | undefined;
  let reconnecting: NodeJS.Timeout | undefined;
  let isClosed = false;

  const wakeAll = () => {
    for (const wakes of subscribers.values()) for (const wake of wakes) wake();
  };
  const lost = (error: Error, which: pg.Client) => {
    if (isClosed || client !== which) return;
    client = undefined;
    logger.warn({ err: error }, 'run events: connection lost');
    reconnecting = setTimeout(connect, reconnectMilliseconds);
  };
  const connect = () => {
    if (isClosed || client) return;
    const fresh = new pg.Client({ connectionString, application_name: 'igny8-run-events' });
    client = fresh;
    fresh.on('error', (error) => lost(error, fresh));
    fresh.on('end', () => lost(new Error('connection ended'), fresh));
    fresh.on('notification', ({ payload }) => {
      for (const wake of subscribers.get(runOf(payload)) ?? []) wake();
    });
    // After a loss everybody looks once: what happened meanwhile was not announced.
    fresh
      .connect()
      .then(() => fresh.query(`listen ${channel}`))
      .then(wakeAll)
      .catch((error: Error) => lost(error, fresh));
  };

  return {
    subscribe(runId, wake) {
      connect();
      const wakes = subscribers.get(runId) ?? new Set();
      subscribers.set(runId, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) subscribers.delete(runId);
      };
    },
    async close() {
      isClosed = true;
      clearTimeout(reconnecting);
      await client?.end();
    },
  };
}
