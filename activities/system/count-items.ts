import type { EntityManager } from '@mikro-orm/postgresql';
import type { ItemCounts } from '#contracts/activities/system.ts';
import type { RunStatus } from '#domain/system/run-states.ts';
import { Run } from '#entities/system/run.ts';

/** How the children of a batch ended, and why the first of those that failed did. */
export async function countItems(em: EntityManager, batchId: string): Promise<ItemCounts> {
  const count = (status: RunStatus) => em.count(Run, { parentRunId: batchId, status });
  const [first] = await em.find(
    Run,
    { parentRunId: batchId, status: 'failed' },
    { orderBy: { endedAt: 'asc', id: 'asc' }, limit: 1 },
  );
  return {
    completed: await count('completed'),
    failed: await count('failed'),
    cancelled: await count('cancelled'),
    firstFailure: first?.error ?? null,
  };
}
