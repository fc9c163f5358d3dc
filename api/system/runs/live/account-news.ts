import type { EntityManager } from '@mikro-orm/postgresql';
import { askPrepared } from '#api/shared/ask-prepared.ts';
import { encodeEvent } from '#api/shared/event-stream.ts';
import type { RunEventKind } from '#entities/system/run-event.ts';
import { snakeCaseKeys } from '../snake-case-keys.ts';

/** Events read at once; a longer history is read in portions. */
export const newsPortion = 200;

/** One thing that happened in an account, as the process keeps it while it hands it to its readers. */
export interface AccountNews {
  /** Its place in the account; the event id of the account's stream. */
  position: number;
  /** As the account's stream sends it: made once, however many read it. */
  text: string;
  /** Null for a balance, which is of no run. */
  run: {
    id: string;
    siteId: string | null;
    sequence: number;
    isLast: boolean;
    text: string;
  } | null;
}

interface NewsRow {
  position: string;
  balance: number | null;
  run_id: string | null;
  sequence: number | null;
  event: RunEventKind | null;
  data: Record<string, unknown> | null;
  run_type: string | null;
  title: string | null;
  site_id: string | null;
  parent_run_id: string | null;
}

const newsQuery = `select told.position, told.balance, told.run_id, event.sequence, event.kind as event, event.data,
    run.type as run_type, run.title, run.site_id, run.parent_run_id
  from igny8_account_events told
  left join igny8_run_events event on event.run_id = told.run_id and event.sequence = told.run_sequence
  left join igny8_runs run on run.id = told.run_id
  where told.account_id = $1 and told.position > $2 order by told.position limit ${newsPortion}`;

/** What came after a position, oldest first: at most `newsPortion` events. */
export async function readAccountNews(
  em: EntityManager,
  accountId: string,
  after: number,
): Promise<AccountNews[]> {
  const rows = await askPrepared(em, { text: newsQuery, values: [accountId, String(after)] });
  return (rows as unknown as NewsRow[]).map(presentNews);
}

/** The position of the newest event of an account; 0 where nothing has happened yet. */
export async function newestPosition(em: EntityManager, accountId: string): Promise<number> {
  const [row] = await askPrepared(em, {
    text: 'select coalesce(max(position), 0) as newest from igny8_account_events where account_id = $1',
    values: [accountId],
  });
  return Number(row?.newest);
}

function presentNews(row: NewsRow): AccountNews {
  const position = Number(row.position);
  const { run_id: runId, sequence, event } = row;
  if (runId === null || sequence === null || event === null) {
    const data = { balance: row.balance };
    return {
      position,
      text: encodeEvent({ id: String(position), event: 'balance', data }),
      run: null,
    };
  }
  const data = snakeCaseKeys(row.data ?? {});
  const { run_type, title, site_id, parent_run_id } = row;
  const run = { run_id: runId, run_type, title, site_id, parent_run_id, sequence };
  return {
    position,
    text: encodeEvent({ id: String(position), event, data: { ...run, ...data } }),
    run: {
      id: runId,
      siteId: site_id,
      sequence,
      isLast: event === 'result',
      text: encodeEvent({ id: String(sequence), event, data }),
    },
  };
}
