import type { EntityManager } from '@mikro-orm/postgresql';
import { itemsPercent } from '#domain/system/items-percent.ts';
import { appendRunEvent } from './append-run-event.ts';

const endings = ['completed', 'failed', 'cancelled', 'timed_out'] as const;

interface EndedItems {
  accountId: string;
  parentRunId: string;
  status: (typeof endings)[number];
  /** How many have ended so, at once. */
  items: number;
  /** What they have used. */
  credits: number;
}

interface Parent {
  stage: string;
  progress: number;
  counts: Record<string, number>;
  ended: boolean;
}

/**
 * Moves the figures of a parent in the transaction that ends its children, so that they need no activity of
 * their own. By what has ended now, not by counting all: the ends of 10,000 children cost the same each.
 */
export async function countInParent(
  em: EntityManager,
  { accountId, parentRunId, status, items, credits }: EndedItems,
): Promise<void> {
  // Locked first: its counts are those of every child that ended before.
  const [parent] = await em.execute<Parent[]>(
    `select stage, progress, counts, ended_at is not null as ended from igny8_runs
     where id = ? for no key update`,
    [parentRunId],
  );
  if (!parent) return;
  const counts = { ...parent.counts, [status]: (parent.counts[status] ?? 0) + items };
  const ended = endings.reduce((sum, ending) => sum + (counts[ending] ?? 0), 0);
  const percent = itemsPercent(parent.stage, {
    ended,
    total: counts.total ?? 0,
    present: parent.progress,
  });
  await em.execute(
    `update igny8_runs set counts = ?::jsonb, progress = ?, credits_used = credits_used + ?,
       status = case when status = 'queued' then 'running' else status end,
       stage = case when stage = 'queued' then 'items' else stage end,
       started_at = coalesce(started_at, now())
     where id = ?`,
    [JSON.stringify(counts), percent, credits, parentRunId],
  );
  // The result was the last event of a batch that has ended before this child.
  if (parent.ended) return;
  await appendRunEvent(em, accountId, parentRunId, 'progress', {
    stage: parent.stage === 'queued' ? 'items' : parent.stage,
    percent,
    message: items === 1 ? `An item has ${status}` : `${items} items have ${status}`,
    counts,
  });
}
