import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { batchOfEvents, idAndBatch } from './events-of-many.ts';

type Held = 'pause' | 'resume';

/** Locks what lives below a run, the deepest first, as an ending child does it before it locks its parent. */
async function lockItems(em: EntityManager, runId: string): Promise<string[]> {
  const below = await em.execute<{ id: string; depth: number }[]>(
    `with recursive below as (
       select id, 1 as depth from igny8_runs where parent_run_id = ? and ended_at is null
       union all
       select child.id, below.depth + 1 from igny8_runs child
       join below on child.parent_run_id = below.id where child.ended_at is null
     ) select id, depth from below`,
    [runId],
  );
  const byDepth = Map.groupBy(below, ({ depth }) => depth);
  for (const depth of [...byDepth.keys()].sort((left, right) => right - left)) {
    const ids = byDepth.get(depth)?.map(({ id }) => id) ?? [];
    await em.execute('select 1 from igny8_runs where id = any(?::uuid[]) order by id for update', [
      arrayLiteral(ids),
    ]);
  }
  return below.map(({ id }) => id);
}

const stateAfter: Record<Held, string> = {
  pause: `'paused'`,
  resume: `case when run.status <> 'paused' then run.status
    when run.awaiting_since is not null then 'awaiting_approval'
    when run.started_at is not null then 'running' else 'queued' end`,
};

/**
 * Pauses or resumes everything that lives below a run, by statements over all of it. A child that waits for
 * its turn has no workflow to be told: its row says it when the turn comes.
 *
 * @returns the messages to deliver after the commit
 */
export async function controlItems(
  em: EntityManager,
  runId: string,
  action: Held,
): Promise<string[]> {
  const ids = await lockItems(em, runId);
  if (ids.length === 0) return [];
  const living = 'run.id = any(?::uuid[]) and run.ended_at is null';
  const literal = arrayLiteral(ids);
  await em.execute(
    `with changed as (
       update igny8_runs run set status = ${stateAfter[action]},
         last_event_sequence = last_event_sequence + 1
       where ${living} and run.status <> ${stateAfter[action]}
       returning id, account_id, stage, progress, last_event_sequence
     ), ${batchOfEvents}
     insert into igny8_run_events (id, batch_id, account_id, run_id, sequence, kind, data)
     select ${idAndBatch}, account_id, changed.id, last_event_sequence, 'stage',
       jsonb_build_object('stage', stage, 'percent', progress, 'message', ?::text)
     from changed, batch`,
    [literal, action === 'pause' ? 'Paused' : 'Resumed'],
  );
  const messages = await em.execute<{ id: string }[]>(
    `insert into igny8_outbox_messages (account_id, kind, workflow_id, payload, next_attempt_at)
     select run.account_id, 'signal', run.workflow_id, jsonb_build_object('signal', ?::text), now() + interval '2 s'
     from igny8_runs run
     where ${living} and (run.handed_out_at is not null or run.started_at is not null)
     returning id`,
    [action, literal],
  );
  return messages.map(({ id }) => id);
}
