import { setTimeout as wait } from 'node:timers/promises';
import type { DurablePlatform } from '../durable-platform.ts';

const pollMilliseconds = 1000;
/** A lease lasts 60 s: one that could not be given back while the database was away ends by itself until then. */
const endsWithinMilliseconds = 90_000;

/** No lease of a paid call outlives the calls: whoever held one gave it back, or nobody renews it any more. */
export async function wrongLeases({ database }: DurablePlatform): Promise<string[]> {
  const deadline = Date.now() + endsWithinMilliseconds;
  for (;;) {
    const { rows } = await database.query<{ account_id: string; activity_key: string }>(
      'select account_id, activity_key from igny8_paid_call_leases where expires_at > now()',
    );
    if (rows.length === 0) return [];
    if (Date.now() > deadline) {
      return rows.map(
        ({ account_id, activity_key }) =>
          `account ${account_id} still has the lease of the paid call ${activity_key}`,
      );
    }
    await wait(pollMilliseconds);
  }
}
