import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { reserveForItems } from '#entities/billing/reserve-for-items.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { settingsAtStart } from '#entities/writer/settings-at-start.ts';
import { batchOfEvents, idAndBatch } from './events-of-many.ts';
import { refuseLiveRuns } from './refuse-live-run.ts';
import type { RunStart, RunStarter } from './start-run.ts';

/** What each item is given as its run begins; `runIds` in the order of the items. */
export type TakeAll = (em: EntityManager, runIds: readonly string[]) => Promise<void>;

interface Items<Input extends RunInput> {
  parentRunId: string;
  /** Of the whole request, for the line of the ledger. */
  title: string;
  items: readonly RunStart<Input>[];
  takeAll?: TakeAll | undefined;
}

/** An item as the database takes it. */
interface ItemRow {
  id: string;
  workflowId: string;
  type: string;
  subject: string;
  input: RunInput;
  siteId: string;
  sectorId: string | null;
  title: string;
  retryOfRunId: string | null;
  credits: number;
}

/**
 * Writes children of a run: their rows, their timelines, what they hold, in the caller's transaction and by
 * statements over all of them: 10,000 are written in about a second. Their parent starts them. Credits are the
 * caller's to ask for before (`requireCredits`), as one sum.
 *
 * @returns the ids of the runs, in the order of the items, and the credits held by them together
 * @throws AppError `conflict` when one of the subjects is being worked on; `insufficient_credits`
 */
export async function addItems<Input extends RunInput>(
  em: EntityManager,
  starter: RunStarter,
  { parentRunId, title, items, takeAll }: Items<Input>,
): Promise<{ runIds: string[]; held: number }> {
  const rows = await rowsOf(em, starter.accountId, items);
  const runIds = rows.map(({ id }) => id);
  await insertRuns(em, starter, parentRunId, rows);
  // Foreign keys keep the plan that this connection made while there were few runs: a look at all of an account
  // for each row, 10,000 times. From here on they see how many there are.
  await em.execute('discard plans');
  for (const [index, { take }] of items.entries()) await take?.(em, String(runIds[index]));
  await takeAll?.(em, runIds);
  await em.execute(
    `with ${batchOfEvents}
     insert into igny8_run_events (id, batch_id, account_id, run_id, sequence, kind, data)
     select ${idAndBatch}, ?, item.id, 1, 'stage', jsonb_build_object('stage', 'queued', 'percent', 0, 'message', item.title)
     from batch, jsonb_to_recordset(?::jsonb) as item (id uuid, title text)`,
    [
      starter.accountId,
      JSON.stringify(rows.map(({ id, title: message }) => ({ id, title: message }))),
    ],
  );
  // Last: everybody of the account waits for its row until this transaction ends.
  const held = await reserveForItems(em, {
    accountId: starter.accountId,
    runId: parentRunId,
    title,
    items: rows.map(({ id, credits }) => ({ runId: id, credits })),
  });
  await em.execute(
    `update igny8_runs set credits_reserved = credits_reserved + ?,
       counts = counts || jsonb_build_object('total', coalesce((counts ->> 'total')::int, 0) + ?::int)
     where id = ?`,
    [held, items.length, parentRunId],
  );
  return { runIds, held };
}

async function rowsOf<Input extends RunInput>(
  em: EntityManager,
  accountId: string,
  items: readonly RunStart<Input>[],
): Promise<ItemRow[]> {
  const subjects = items.map(({ contract, input }) =>
    contract.subject({ ...input, accountId } as Input),
  );
  const earlier = await refuseLiveRuns(em, accountId, subjects);
  return items.map((item, index) => {
    const id = uuidv7();
    const subject = String(subjects[index]);
    return {
      id,
      workflowId: item.contract.workflowId(subject, 1 + (earlier.get(subject) ?? 0)),
      type: item.contract.type,
      subject,
      input: { ...item.input, accountId, runId: id } as RunInput,
      siteId: item.siteId,
      sectorId: item.sectorId,
      title: item.title,
      retryOfRunId: item.retryOfRunId ?? null,
      credits: item.estimate,
    };
  });
}

async function insertRuns(
  em: EntityManager,
  { accountId, userId, requestId }: RunStarter,
  parentRunId: string,
  rows: readonly ItemRow[],
): Promise<void> {
  const settings: Record<string, unknown> = {};
  for (const siteId of new Set(rows.map((row) => row.siteId))) {
    settings[siteId] = await settingsAtStart(em, siteId);
  }
  await em.execute(
    `insert into igny8_runs (id, account_id, workflow_id, request_id, type, subject, input, site_id, sector_id,
       title, started_by_user_id, credits_reserved, writing_settings, parent_run_id, retry_of_run_id,
       last_event_sequence)
     select item.id, asked.account_id, item."workflowId", asked.request_id, item.type, item.subject, item.input,
       item."siteId", item."sectorId", item.title, asked.user_id,
       case when asked.is_system then 0 else item.credits end, asked.settings -> item."siteId"::text,
       asked.parent_run_id, item."retryOfRunId", 1
     from (select account.id as account_id, account.is_system, ?::text as request_id, ?::uuid as user_id,
         ?::uuid as parent_run_id, ?::jsonb as settings from igny8_accounts account where account.id = ?) asked,
       jsonb_to_recordset(?::jsonb) as item (id uuid, "workflowId" text, type text, subject text, input jsonb,
         "siteId" uuid, "sectorId" uuid, title text, "retryOfRunId" uuid, credits int)`,
    [requestId, userId, parentRunId, JSON.stringify(settings), accountId, JSON.stringify(rows)],
  );
}
