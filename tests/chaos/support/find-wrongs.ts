import { setTimeout as wait } from 'node:timers/promises';
import type { DurablePlatform } from './durable-platform.ts';
import type { PlacedOrder } from './place-orders.ts';
import { wrongArticles } from './wrongs/articles.ts';
import { wrongLeases } from './wrongs/leases.ts';
import { wrongMoney } from './wrongs/money.ts';
import { wrongProjection } from './wrongs/projection.ts';

const pollMilliseconds = 500;

interface LivingRun {
  id: string;
  type: string;
  status: string;
  stage: string;
}

/** However slow the machine: whatever still moves after so long goes in circles. */
const longestSeconds = 1800;

/**
 * Waits until nothing runs and nothing waits to be delivered any more.
 *
 * @param stuckAfterSeconds without any change of a run, what has not ended is stuck: a machine may be slow
 * @returns a sentence for each run that is stuck
 */
export async function awaitEnd(
  { database }: DurablePlatform,
  stuckAfterSeconds: number,
): Promise<string[]> {
  const last = Date.now() + longestSeconds * 1000;
  let [seen, deadline] = ['', 0];
  for (;;) {
    const { rows } = await database.query<LivingRun>(
      'select id, type, status, stage from igny8_runs where ended_at is null',
    );
    const { rows: waiting } = await database.query<{ id: string }>(
      'select id from igny8_outbox_messages where sent_at is null',
    );
    if (rows.length + waiting.length === 0) return [];
    const { rows: moved } = await database.query<{ events: string }>(
      'select count(*) as events from igny8_run_events',
    );
    const seenNow = `${rows.length} ${waiting.length} ${moved[0]?.events}`;
    if (seenNow !== seen) [seen, deadline] = [seenNow, Date.now() + stuckAfterSeconds * 1000];
    if (Date.now() > Math.min(deadline, last)) {
      return [
        ...rows.map(
          ({ id, type, status, stage }) => `${type} ${id} is stuck: ${status} at ${stage}`,
        ),
        ...waiting.map(({ id }) => `message ${id} of the outbox has not been delivered`),
      ];
    }
    await wait(pollMilliseconds);
  }
}

/** Everything that is not as it must be after all runs have ended. */
export async function findWrongs(
  platform: DurablePlatform,
  orders: readonly PlacedOrder[],
): Promise<string[]> {
  return [
    ...(await wrongArticles(platform, orders)),
    ...(await wrongMoney(platform)),
    ...(await wrongLeases(platform)),
    ...(await wrongProjection(platform)),
  ];
}
