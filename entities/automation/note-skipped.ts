import type { EntityManager } from '@mikro-orm/postgresql';
import { objectOf } from '#domain/automation/rules.ts';
import type { AutomationRule } from './automation-rule.ts';
import type { Skip } from './judge-rule.ts';
import type { TakenEvent } from './take-events.ts';

export interface SkippedEvent extends TakenEvent {
  skip: Skip;
}

/** Writes the executions of events that are left out, each with its reason, by one statement. */
export async function noteSkipped(
  em: EntityManager,
  { accountId, siteId, id: ruleId }: AutomationRule,
  skipped: readonly SkippedEvent[],
): Promise<void> {
  if (skipped.length === 0) return;
  const rows = skipped.map(({ id, objectId, trigger, happenedAt, skip }) => ({
    id,
    objectId,
    objectType: objectOf(trigger),
    happenedAt,
    reason: skip.reason,
    error: skip.message,
    result: skip.conditions ? { actions: [], conditions: skip.conditions } : null,
  }));
  await em.execute(
    `insert into igny8_scheduled_tasks (id, account_id, site_id, rule_id, origin, object_type, object_id,
       scheduled_at, executed_at, status, reason, error, result)
     select event.id, ?, ?, ?, 'event', event."objectType", event."objectId", event."happenedAt", now(),
       'skipped', event.reason, event.error, event.result
     from jsonb_to_recordset(?::jsonb) as event (id uuid, "objectType" text, "objectId" uuid,
       "happenedAt" timestamptz, reason text, error text, result jsonb)`,
    [accountId, siteId, ruleId, JSON.stringify(rows)],
  );
}
