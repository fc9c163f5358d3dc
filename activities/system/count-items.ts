import type { EntityManager } from '@mikro-orm/postgresql';
import type { CountItemsInput, ItemCounts } from '#contracts/activities/system.ts';
import type { RunStatus } from '#domain/system/run-states.ts';
import { Run } from '#entities/system/run.ts';

/** How the children of a run ended, and why the first of those that failed did. */
export async function countItems(
  em: EntityManager,
  { runId: parentRunId, type }: Pick<CountItemsInput, 'runId' | 'type'>,
): Promise<ItemCounts> {
  const items = { parentRunId, ...(type && { type }) };
  const count = (status: RunStatus) => em.count(Run, { ...items, status });
  const [first] = await em.find(
    Run,
    { ...items, status: 'failed' },
    { orderBy: { endedAt: 'asc', id: 'asc' }, limit: 1 },
  );
  return {
    completed: await count('completed'),
    failed: await count('failed'),
    cancelled: await count('cancelled'),
    firstFailure: first?.error ?? null,
  };
}
