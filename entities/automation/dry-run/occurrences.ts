import type { EntityManager } from '@mikro-orm/postgresql';
import { readCron } from '#domain/automation/read-cron.ts';
import type { RuleTrigger } from '#domain/automation/rules.ts';
import { lastRuns } from '#domain/automation/scheduled-times.ts';
import type { AutomationRule } from '../automation-rule.ts';

/** Occurrences that are looked at; of more only the newest. */
export const mostOccurrences = 5000;

/** Something that would have triggered a rule. */
export interface Occurrence {
  /** Null where the trigger is about no object. */
  objectId: string | null;
  at: Date;
}

interface Period {
  from: Date;
  to: Date;
}

const place = `item.site_id = asked.site_id and item.deleted_at is null
  and (asked.sector_id is null or item.sector_id = asked.sector_id)`;

const created = (table: string, condition = 'true') =>
  `select item.id as "objectId", item.created_at as at from igny8_${table} item, asked
   where ${place} and item.created_at >= asked.since and ${condition}`;

/** The rows themselves tell what happened; rows that are gone tell nothing. */
const sources: Record<Exclude<RuleTrigger, 'schedule'>, string> = {
  keyword_added: created('keywords'),
  cluster_created: created('clusters'),
  idea_created: created('content_ideas'),
  task_created: created('tasks'),
  content_generated: created('contents', 'item.written_by_run_id is not null'),
  content_published: `select item.id as "objectId", min(record.published_at) as at
    from igny8_publishing_records record join igny8_contents item on item.id = record.content_id, asked
    where ${place} and record.status = 'published' group by item.id
    having min(record.published_at) >= min(asked.since)`,
  credits_low: `select null as "objectId", line.created_at as at
    from igny8_credit_transactions line join igny8_accounts account on account.id = line.account_id, asked
    where line.created_at >= asked.since and line.balance_after < account.low_credit_threshold
      and line.balance_after - line.amount >= account.low_credit_threshold`,
};

/** What would have triggered a rule, the newest first, one more than is looked at. */
export async function occurrencesOf(
  em: EntityManager,
  rule: AutomationRule,
  period: Period,
): Promise<Occurrence[]> {
  if (rule.trigger === 'schedule') return timesOf(rule, period);
  // Times come as text: this is no query of an entity.
  const rows = await em.execute<{ objectId: string | null; at: string }[]>(
    `with asked as (select ?::uuid as site_id, ?::uuid as sector_id, ?::timestamptz as since)
     ${sources[rule.trigger]} order by at desc limit ${mostOccurrences + 1}`,
    [rule.siteId, rule.sectorId ?? null, period.from],
  );
  return rows.map(({ objectId, at }) => ({ objectId, at: new Date(at) }));
}

function timesOf({ schedule }: AutomationRule, { from, to }: Period): Occurrence[] {
  if (!schedule?.cron) return [];
  const asked = { from: from.getTime(), to: to.getTime() };
  const times = lastRuns(readCron(schedule.cron), schedule.timezone, asked, mostOccurrences + 1);
  return times.map((time) => ({ objectId: null, at: new Date(time) }));
}
