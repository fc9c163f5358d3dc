import { setTimeout as wait } from 'node:timers/promises';
import type { Customer } from '#tests/e2e/support/customer.ts';
import { clickTwice, type PlacedOrder, verdictOf } from './place-orders.ts';

/** As somebody who looks into the list of what waits now and then. */
const pollMilliseconds = 1000;

/**
 * Gives each article of an order that waits for a person its word, until all of them have ended.
 *
 * @param signal ends it earlier: what has not ended by then is stuck
 */
export async function decideReviews(
  customer: Customer,
  order: PlacedOrder,
  signal: AbortSignal,
): Promise<void> {
  const verdict = verdictOf(order);
  if (verdict === null) return;
  while (!signal.aborted && (await customer.run(order.runId)).ended_at === null) {
    for (const runId of await waitingRuns(customer, order)) {
      await clickTwice(customer, runId, verdict === 'approved' ? 'approve' : 'reject');
    }
    await wait(pollMilliseconds);
  }
}

/** A single article is a run of its own, several are children of a batch. */
async function waitingRuns(customer: Customer, { runId }: PlacedOrder): Promise<string[]> {
  const query = { status: 'awaiting_approval', page_size: 100 } as const;
  const { results } = await customer.api.get('/api/v1/runs/', { params: { query } });
  return results
    .filter(({ id, parent_run_id }) => id === runId || parent_run_id === runId)
    .map(({ id }) => id);
}
