import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { recordProgress } from './record-progress.ts';
import { Run } from './run.ts';

interface Window {
  parentRunId: string;
  /** Run id of the last child handed out before; null at the start. */
  after: string | null;
  /** Children that may be at work at once. */
  window: number;
}

/**
 * The next children of a run that have room in its window, marked as handed out. A child that waits for a
 * person's word takes no room. Asked again with the same `after`, as after a crash, it hands out the same ones.
 *
 * @returns living children after the one given, oldest first; how many are at work; whether any has not ended
 */
export async function handOutItems(
  em: EntityManager,
  { parentRunId, after, window }: Window,
): Promise<{ items: Run[]; working: number; isAnyLiving: boolean }> {
  const [before] = await em.execute<{ working: number }[]>(
    `select count(*)::int as working from igny8_runs
     where parent_run_id = ? and ended_at is null and handed_out_at is not null
       and status <> 'awaiting_approval' and awaiting_since is null and id <= ?::uuid`,
    [parentRunId, after],
  );
  const busy = before?.working ?? 0;
  const room = Math.max(0, window - busy);
  const living = { parentRunId, endedAt: null };
  const items =
    room === 0
      ? []
      : await em.find(
          Run,
          { ...living, ...(after ? { id: { $gt: after } } : {}) },
          {
            ...{ orderBy: { id: 'asc' }, limit: room, populate: ['input'], refresh: true },
            // Whoever pauses one meanwhile either is seen in its row or sees that it was handed out.
            lockMode: LockMode.PESSIMISTIC_WRITE,
          },
        );
  const isBegun = items.some(({ handedOutAt }) => !handedOutAt);
  await markHandedOut(em, items);
  if (isBegun) await showBegun(em, parentRunId);
  const isAnyLiving =
    items.length > 0 || (await em.findOne(Run, living, { fields: ['id'] })) !== null;
  return { items, working: busy + items.length, isAnyLiving };
}

/** A batch has begun with its first items, however long it is until one of them ends. */
async function showBegun(em: EntityManager, parentRunId: string): Promise<void> {
  const parent = await em.findOne(
    Run,
    { id: parentRunId, stage: 'queued' },
    { fields: ['accountId'] },
  );
  if (!parent) return;
  const { accountId } = parent;
  const begun = { stage: 'items', percent: 0, message: 'The first items have begun' };
  await recordProgress(em, { accountId, runId: parentRunId, ...begun });
}

/** From here on a child may have a workflow: what happens to its run is told to it. */
export async function markHandedOut(em: EntityManager, items: readonly Run[]): Promise<void> {
  const fresh = items.filter(({ handedOutAt }) => !handedOutAt).map(({ id }) => id);
  if (fresh.length === 0) return;
  await em.nativeUpdate(Run, { id: { $in: fresh } }, { handedOutAt: new Date() });
}
