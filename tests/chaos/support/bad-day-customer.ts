import type { DurablePlatform } from './durable-platform.ts';
import { awaitEnd, findWrongs } from './find-wrongs.ts';
import { type PlacedOrder, placeOrder, registerPatient } from './place-orders.ts';
import type { Order } from './plan.ts';

/** What has not ended when nothing has changed for so long is stuck. */
const stuckAfterSeconds = 120;

/** A customer of a bad day: orders two articles at a time and looks at what has become of all of them. */
export interface BadDayCustomer {
  order(name: string): Promise<PlacedOrder>;
  /** Waits for the end of everything; a sentence for each thing that is not as it must be. */
  wrongs(): Promise<string[]>;
}

export async function badDayCustomer(platform: DurablePlatform): Promise<BadDayCustomer> {
  const customer = await registerPatient(platform);
  const placed: PlacedOrder[] = [];
  const order: Order = {
    ...{ at: 0, customer: 0, articles: 2, fateAfter: 0, pausedFor: 0 },
    fate: 'left alone',
  };
  return {
    async order(name) {
      const taken = await placeOrder(customer, order, name);
      placed.push(taken);
      return taken;
    },
    wrongs: async () => [
      ...(await awaitEnd(platform, stuckAfterSeconds)),
      ...(await findWrongs(platform, placed)),
    ],
  };
}
