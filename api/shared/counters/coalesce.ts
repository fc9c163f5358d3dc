import type { Count, Counters } from './counters.ts';

interface Waiting {
  points: number;
  windowSeconds: number;
  resolve(count: Count): void;
  reject(error: unknown): void;
}

/** The waiting ones in the order they came, as if each had been counted alone. */
function distribute(waiting: readonly Waiting[], { total, millisecondsLeft }: Count): void {
  let _reached = total - waiting.reduce((sum, { points }) => sum + points, 0);
  for (const { points, resolve } of waiting) {
    _reached += points;
    resolve({ total: _reached, millisecondsLeft });
  }
}

/**
 * One count a key under way at a time; those that come meanwhile go together in the next. PostgreSQL
 * locks a row for each count, so that a caller with many requests at once would otherwise queue there:
 * with 32 at once on 2 cores 4,000 to 10,000 counts a second alone, 58,000 and more together. A lonely
 * request is counted at once, in one round trip (0.1 ms).
 */
export function coalesce(counters: Counters): Counters {
  const queues = new Map<string, Waiting[]>();
  const work = async (key: string, queue: Waiting[]) => {
    for (let batch = queue.splice(0); batch[0]; batch = queue.splice(0)) {
      // If a window begins here, it is the first one's.
      const { windowSeconds } = batch[0];
      const points = batch.reduce((sum, waiting) => sum + waiting.points, 0);
      try {
        distribute(batch, await counters.add(key, points, windowSeconds));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(key);
  };
  return {
    add: (key, points, windowSeconds) =>
      new Promise((resolve, reject) => {
        const waiting = { points, windowSeconds, resolve, reject };
        const queue = queues.get(key);
        if (queue) {
          queue.push(waiting);
          return;
        }
        const fresh = [waiting];
        queues.set(key, fresh);
        void work(key, fresh);
      }),
    read: (key) => counters.read(key),
    forget: (key) => counters.forget(key),
  };
}
