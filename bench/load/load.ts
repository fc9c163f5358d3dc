import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'undici';
import { percentile } from '../harness/statistics.ts';

/** How a server is asked. */
export interface Load {
  /** `http://127.0.0.1:8000` */
  origin: string;
  path: string;
  headers: Record<string, string>;
  /** Connections, each with one request under way. */
  connections: number;
  /** Pause of a connection after each answer; 0 asks as fast as the server answers. */
  pauseMilliseconds: number;
  seconds: number;
}

/** What came of it. */
export interface LoadResult {
  requests: number;
  requestsPerSecond: number;
  /** Of the answers, in milliseconds: one in a hundred took longer. */
  p99: number;
}

/**
 * Asks a server for a while over connections that stay open. Not autocannon, whose histogram knows whole
 * milliseconds only: ratios of answers that take two could not be told.
 *
 * @throws Error for any answer but 200
 */
export async function load(plan: Load): Promise<LoadResult> {
  const latencies: number[] = [];
  const began = performance.now();
  const ends = began + plan.seconds * 1000;
  const one = async () => {
    const client = new Client(plan.origin);
    try {
      while (performance.now() < ends) {
        const asked = performance.now();
        await get(client, plan);
        latencies.push(performance.now() - asked);
        if (plan.pauseMilliseconds > 0) await wait(plan.pauseMilliseconds);
      }
    } finally {
      await client.close();
    }
  };
  await Promise.all(Array.from({ length: plan.connections }, one));
  const seconds = (performance.now() - began) / 1000;
  const requests = latencies.length;
  return { requests, requestsPerSecond: requests / seconds, p99: percentile(latencies, 0.99) };
}

async function get(client: Client, { path, headers }: Load): Promise<void> {
  const { statusCode, body } = await client.request({ method: 'GET', path, headers });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${path} answers ${statusCode}: ${text}`);
}
