import type { Resource } from '#api/shared/crud.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { ruleRow } from '#contracts/api/automation/rules.ts';
import { dayIn } from '#domain/automation/day-in.ts';
import { readCron } from '#domain/automation/read-cron.ts';
import { nextRuns } from '#domain/automation/scheduled-times.ts';

import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { zoneOf } from '#entities/automation/execution-count.ts';

/** When it acts next, by its own time; Temporal adds up to a minute, so that not all rules begin at once. */
function nextRun({ trigger, isActive, schedule }: AutomationRule, now: Date): Date | null {
  if (trigger !== 'schedule' || !isActive || !schedule?.cron) return null;
  const [next] = nextRuns(readCron(schedule.cron), schedule.timezone, now.getTime(), 1);
  return next === undefined ? null : new Date(next);
}

function present(rule: AutomationRule) {
  const now = new Date();
  const isOfToday = rule.countedOn === dayIn(zoneOf(rule), now);
  return {
    ...presentRow(rule),
    site_id: rule.siteId,
    sector_id: rule.sectorId ?? null,
    name: rule.name,
    description: rule.description,
    trigger: rule.trigger,
    conditions: { ...rule.conditions },
    actions: rule.actions.map(({ type, params }) => ({ type, params: { ...params } })),
    schedule: rule.schedule ?? null,
    is_active: rule.isActive,
    max_executions_per_day: rule.maxExecutionsPerDay,
    credit_limit_per_execution: rule.creditLimitPerExecution,
    execution_count_today: isOfToday ? rule.executionCountToday : 0,
    counted_on: rule.countedOn ?? null,
    last_executed_at: presentTime(rule.lastExecutedAt),
    next_run_at: presentTime(nextRun(rule, now)),
  };
}

/** An automation rule as the API answers it. */
export const ruleResource: Resource<AutomationRule, typeof ruleRow> = {
  entity: AutomationRule,
  path: 'automation/rules/',
  tag: 'Automation',
  noun: 'automation rule',
  throttle: 'default',
  deletion: 'Its executions are deleted with it; what they have made stays.',
  row: ruleRow,
  readOnlyFields: [
    'id',
    'created_at',
    'updated_at',
    'row_version',
    'execution_count_today',
    'counted_on',
    'last_executed_at',
    'next_run_at',
  ],
  present,
};

/** Of one that is there its site stays. */
export const changeableRule: Resource<AutomationRule, typeof ruleRow> = {
  ...ruleResource,
  readOnlyFields: [...ruleResource.readOnlyFields, 'site_id'],
};
