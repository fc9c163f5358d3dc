import type { EntityManager } from '@mikro-orm/postgresql';
import { objectOf, type RuleTrigger } from '#domain/automation/rules.ts';
import type { AutomationRule } from './automation-rule.ts';
import type { Skip } from './judge-rule.ts';

/** Events left out by one statement: a second of work, while the rule is locked. */
const leftOutAtOnce = 10_000;

export interface TakenEvent {
  id: string;
  trigger: RuleTrigger;
  objectId: string | null;
  causedByRunId: string | null;
  happenedAt: Date;
}

/** Takes the oldest events of a rule out of the queue: what becomes of them is written in the same transaction. */
export async function takeEvents(
  em: EntityManager,
  ruleId: string,
  limit: number,
): Promise<TakenEvent[]> {
  // Times come as text: this is no query of an entity.
  const taken = await em.execute<(Omit<TakenEvent, 'happenedAt'> & { happenedAt: string })[]>(
    `delete from igny8_rule_events where id in (
       select id from igny8_rule_events where rule_id = ? order by id limit ?)
     returning id, trigger, object_id as "objectId", caused_by_run_id as "causedByRunId",
       created_at as "happenedAt"`,
    [ruleId, limit],
  );
  return taken
    .map((event) => ({ ...event, happenedAt: new Date(event.happenedAt) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Notes that of the rule's events as many as one statement takes are left out, whatever they are about. */
export async function leaveAllOut(
  em: EntityManager,
  rule: AutomationRule,
  { reason, message }: Skip,
): Promise<void> {
  await em.execute(
    `with taken as (
       delete from igny8_rule_events where id in (
         select id from igny8_rule_events where rule_id = ? order by id limit ${leftOutAtOnce})
       returning id, account_id, site_id, rule_id, object_id, created_at)
     insert into igny8_scheduled_tasks (id, account_id, site_id, rule_id, origin, object_type, object_id,
       scheduled_at, executed_at, status, reason, error)
     select id, account_id, site_id, rule_id, 'event', case when object_id is not null then ? end, object_id,
       created_at, now(), 'skipped', ?, ? from taken`,
    [rule.id, objectOf(rule.trigger), reason, message],
  );
}
