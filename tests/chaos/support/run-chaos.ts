import { setTimeout as wait } from 'node:timers/promises';
import type { Customer } from '#tests/e2e/support/customer.ts';
import { decideReviews } from './decide-reviews.ts';
import type { DurablePlatform } from './durable-platform.ts';
import { awaitEnd, findWrongs } from './find-wrongs.ts';
import { placeOrder, registerPatient } from './place-orders.ts';
import { type ChaosSettings, type Kill, planChaos } from './plan.ts';

/** What a run of the suite has found. */
export interface ChaosReport {
  /** What is not as it must be, a sentence each; empty where all is well. */
  wrongs: string[];
  articles: number;
  kills: number;
  /** Seconds from the last kill to the end of the last run. */
  settledAfterSeconds: number;
}

/** Orders articles while parts of the platform are killed, waits for the end and looks at what is left. */
export async function runChaos(
  platform: DurablePlatform,
  settings: ChaosSettings,
  say: (line: string) => void,
): Promise<ChaosReport> {
  const { orders, kills } = planChaos(settings);
  const customers: Customer[] = [];
  for (let number = 0; number < settings.customers; number += 1) {
    customers.push(await registerPatient(platform));
  }
  const killing = carryOut(platform, kills, say);
  const over = new AbortController();
  const placing = orders.map((order, number) => {
    const customer = customers[order.customer];
    if (!customer) throw new Error(`There is no customer ${order.customer}`);
    const placed = placeOrder(customer, order, `Order ${number + 1}`);
    return { placed, decided: placed.then((it) => decideReviews(customer, it, over.signal)) };
  });
  // Waited for in the end; a refusal before that must not count as unhandled.
  const deciding = Promise.allSettled(placing.map(({ decided }) => decided));
  const [orderings] = await Promise.all([
    Promise.allSettled(placing.map(({ placed }) => placed)),
    killing,
  ]);
  const began = performance.now();
  const stuck = await awaitEnd(platform, settings.stuckAfter);
  const settledAfterSeconds = (performance.now() - began) / 1000;
  over.abort();
  const placed = orderings.flatMap((order) => (order.status === 'fulfilled' ? [order.value] : []));
  const refused = (await deciding).flatMap((order) =>
    order.status === 'rejected' ? [`an order or a word was refused: ${order.reason}`] : [],
  );
  const wrongs = [...refused, ...stuck, ...(await findWrongs(platform, placed))];
  return { wrongs, articles: settings.pipelines, kills: kills.length, settledAfterSeconds };
}

async function carryOut(
  { parts }: DurablePlatform,
  kills: readonly Kill[],
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  for (const { at, part, down } of kills) {
    await wait(Math.max(0, at - (performance.now() - began)));
    await parts[part].killNine(down);
    const second = ((performance.now() - began) / 1000).toFixed(1);
    say(`${second} s: kill -9 ${part}, down for ${(down / 1000).toFixed(1)} s`);
  }
  await Promise.all(Object.values(parts).map((part) => part.untilReady()));
}
