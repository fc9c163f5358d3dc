import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { RunEventKind } from './run-event.ts';

/** Adds the next event of a run; its number comes from the run's row, which the update locks. */
export async function appendRunEvent(
  em: EntityManager,
  accountId: string,
  runId: string,
  kind: RunEventKind,
  data: Record<string, unknown>,
): Promise<void> {
  await em.execute(
    `with run as (
       update igny8_runs set last_event_sequence = last_event_sequence + 1 where id = ?
       returning last_event_sequence
     )
     insert into igny8_run_events (id, account_id, run_id, sequence, kind, data)
     select ?, ?, ?, run.last_event_sequence, ?, ?::jsonb from run`,
    [runId, uuidv7(), accountId, runId, kind, JSON.stringify(data)],
  );
}
