import type { EntityManager } from '@mikro-orm/postgresql';
import type { AutomationRule } from './automation-rule.ts';

type Counted = Pick<AutomationRule, 'id' | 'schedule'>;

/** The zone in which the rule's days begin. */
export function zoneOf({ schedule }: Pick<AutomationRule, 'schedule'>): string {
  return schedule?.timezone ?? 'UTC';
}

/** The day it is for the rule, `YYYY-MM-DD` in its zone. */
export async function dayOf(em: EntityManager, rule: Counted): Promise<string | null> {
  const [present] = await em.execute<{ day: string }[]>(
    'select (now() at time zone ?)::date::text as day',
    [zoneOf(rule)],
  );
  return present?.day ?? null;
}

/**
 * Takes one of the rule's executions of today, in one statement: of two at once, only as many get one as there are.
 *
 * @returns the day it counts against, `YYYY-MM-DD` in the rule's zone; null when there is none left
 */
export async function takeExecution(em: EntityManager, rule: Counted): Promise<string | null> {
  const [taken] = await em.execute<{ day: string }[]>(
    `update igny8_automation_rules rule set counted_on = present.day,
       execution_count_today = case when rule.counted_on = present.day then execution_count_today + 1 else 1 end
     from (select (now() at time zone ?)::date as day) present
     where id = ? and (rule.counted_on is distinct from present.day
       or execution_count_today < max_executions_per_day)
     returning rule.counted_on::text as day`,
    [zoneOf(rule), rule.id],
  );
  return taken?.day ?? null;
}

/** Gives one back that came to nothing: what is left out does not count. Of a day that is over nothing is kept. */
export async function giveExecutionBack(
  em: EntityManager,
  ruleId: string,
  day: string,
): Promise<void> {
  await em.execute(
    `update igny8_automation_rules set execution_count_today = execution_count_today - 1
     where id = ? and counted_on = ?::date and execution_count_today > 0`,
    [ruleId, day],
  );
}

/** How many executions the rule has left today. */
export async function executionsLeft(em: EntityManager, rule: Counted): Promise<number> {
  const [row] = await em.execute<{ left: number }[]>(
    `select max_executions_per_day - case when counted_on = (now() at time zone ?)::date
       then execution_count_today else 0 end as left
     from igny8_automation_rules where id = ?`,
    [zoneOf(rule), rule.id],
  );
  return Math.max(0, row?.left ?? 0);
}
