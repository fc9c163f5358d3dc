import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  Delivered,
  OutboxDelivery,
  StartPayload,
  WorkflowDelivery,
} from '#contracts/system/outbox.ts';
import { failDeadStart } from './fail-dead-start.ts';

/** How long a relay may take to deliver what it claimed before another one may try. */
const leaseSeconds = 30;
/** After this many failures a message is dead: it needs an operator. Back-off makes that about a day. */
const mostAttempts = 40;
/** A child is started seconds after its row says so, when its worker lives. */
const unheardAgainSeconds = 2;
/** The longest pause between two attempts. */
const maximumBackoffSeconds = 3600;

/** `features.fairness_weight` of the account's plan, null where it says nothing. */
const weightOfPlan = `(
  select (plan.features ->> 'fairness_weight')::float8 from igny8_accounts account
  join igny8_plans plan on plan.id = account.plan_id
  where account.id = igny8_outbox_messages.account_id
    and jsonb_typeof(plan.features -> 'fairness_weight') = 'number')`;

interface OutboxRow {
  id: string;
  account_id: string;
  kind: OutboxDelivery['kind'];
  workflow_id: string;
  payload: OutboxDelivery['payload'];
  fairness_weight: number | null;
}

/**
 * Takes messages that are due, under a lease. Of one workflow only the oldest undelivered message is
 * taken, so that a cancel never overtakes its start.
 *
 * @param ids only these, before they are due, unless a relay has been faster: for the process that has
 *   just committed them; schedules are the relay's
 */
export function claimOutboxMessages(em: EntityManager, limit: number): Promise<OutboxDelivery[]>;
export function claimOutboxMessages(
  em: EntityManager,
  limit: number,
  ids: string[],
): Promise<WorkflowDelivery[]>;
export async function claimOutboxMessages(
  em: EntityManager,
  limit: number,
  ids?: string[],
): Promise<OutboxDelivery[]> {
  const rows = await em.execute<OutboxRow[]>(
    `with claimed as materialized (
       select message.id from igny8_outbox_messages message
       where message.sent_at is null and message.dead_at is null
         and ${ids ? "message.id = any(?::uuid[]) and message.attempts = 0 and message.kind <> 'schedule'" : 'message.next_attempt_at <= now()'}
         and not exists (
           select 1 from igny8_outbox_messages earlier
           where earlier.workflow_id = message.workflow_id and earlier.sequence < message.sequence
             and earlier.sent_at is null and earlier.dead_at is null)
       order by message.next_attempt_at limit ? for update skip locked)
     update igny8_outbox_messages set next_attempt_at = now() + make_interval(secs => ${leaseSeconds}),
       attempts = attempts + 1
     from claimed where igny8_outbox_messages.id = claimed.id
     returning igny8_outbox_messages.id, account_id, kind, workflow_id, payload,
       case when kind = 'start' then ${weightOfPlan} end as fairness_weight`,
    ids ? [`{${ids.join(',')}}`, limit] : [limit],
  );
  return rows.map(
    (row) =>
      ({
        id: row.id,
        accountId: row.account_id,
        kind: row.kind,
        workflowId: row.workflow_id,
        payload: row.payload,
        ...(row.fairness_weight !== null && { fairnessWeight: row.fairness_weight }),
      }) as OutboxDelivery,
  );
}

/** The message has reached Temporal. */
export async function markDelivered(
  em: EntityManager,
  message: OutboxDelivery,
  delivered: Delivered,
): Promise<void> {
  if (delivered === 'to nobody') return markUnheard(em, message);
  if (message.kind === 'schedule') return markKept(em, message);
  const { temporalRunId } = delivered;
  await em.execute(
    `with sent as (update igny8_outbox_messages set sent_at = now(), error = null where id = ?)
     update igny8_runs set temporal_run_id = coalesce(?, temporal_run_id)
     where workflow_id = ? and ?::text is not null`,
    [message.id, temporalRunId, message.workflowId, temporalRunId],
  );
}

/** The row was read as it is now: with that, those that were given up before are done as well. */
async function markKept(em: EntityManager, { id, workflowId }: OutboxDelivery): Promise<void> {
  await em.execute(
    `update igny8_outbox_messages set sent_at = now(), error = null
     where id = ? or (workflow_id = ? and kind = 'schedule' and dead_at is not null and sent_at is null)`,
    [id, workflowId],
  );
}

/**
 * There was no workflow to tell. That of a run which has ended needs no message; that of a living one has not been
 * started by its parent yet, and is told when it is: a pause or its end that got lost would hold it for ever.
 */
async function markUnheard(em: EntityManager, { id }: OutboxDelivery): Promise<void> {
  await em.execute(
    `update igny8_outbox_messages message
     set sent_at = case when expected.yet then null else now() end, error = null, attempts = 1,
       next_attempt_at = now() + interval '${unheardAgainSeconds} seconds'
     from (select exists (
         select 1 from igny8_runs run join igny8_outbox_messages unheard on unheard.id = ?
         where run.workflow_id = unheard.workflow_id and run.ended_at is null) as yet) expected
     where message.id = ?`,
    [id, id],
  );
}

/**
 * The message could not be delivered: later again, with growing pauses, or dead after too many, and with
 * a dead start its run or its e-mail fails. One that another relay has delivered in the meantime stays delivered.
 *
 * @param attemptsUntilDead fewer, of what is refused each time
 */
export async function markFailed(
  em: EntityManager,
  messageId: string,
  error: string,
  attemptsUntilDead = mostAttempts,
): Promise<void> {
  await em.transactional(async (inner) => {
    const [message] = await inner.execute<
      (Omit<OutboxRow, 'fairness_weight'> & { is_dead: boolean })[]
    >(
      `update igny8_outbox_messages set error = ?,
         next_attempt_at = now() + make_interval(secs => least(${maximumBackoffSeconds}, power(2, least(attempts, 12)))),
         dead_at = case when attempts >= ? then now() end
       where id = ? and sent_at is null
       returning id, account_id, kind, workflow_id, payload, dead_at is not null as is_dead`,
      [error.slice(0, 1000), attemptsUntilDead, messageId],
    );
    if (!message?.is_dead || message.kind !== 'start') return;
    await failDeadStart(
      inner,
      message.account_id,
      message.workflow_id,
      message.payload as StartPayload,
    );
  });
}
