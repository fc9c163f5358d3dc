import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { referencedSector } from '#api/shared/references.ts';
import type { rulePatch } from '#contracts/api/automation/rules.ts';
import type { RuleSchedule } from '#contracts/automation/rule-actions.ts';
import { AppError, type FieldErrors } from '#contracts/shared/app-error.ts';
import { asCondition, checkCondition } from '#domain/automation/conditions/check-condition.ts';
import { conditionFields } from '#domain/automation/conditions/condition-fields.ts';
import { cronRefusal } from '#domain/automation/read-cron.ts';
import type { RuleTrigger } from '#domain/automation/rules.ts';
import { timeZoneName } from '#domain/automation/time-zone.ts';
import type { AutomationRule } from '#entities/automation/automation-rule.ts';
import { readActions } from './read-actions.ts';
import { refuseActions } from './refuse-actions.ts';

/** Every quarter of an hour: each time is an execution, and at the change of clocks a moment of its schedule. */
const mostMinutes = 4;
const oftenRefusal = 'A rule acts at most four times an hour: name at most four minutes';

type Body = z.output<typeof rulePatch>;

/**
 * Checks what a rule would be with these fields as a whole, and makes it so.
 *
 * @throws AppError `unprocessable` with every problem by its place: `conditions.all.0.operator`,
 *   `actions.1.params.task_ids`
 */
export async function applyRule(
  em: EntityManager,
  rule: AutomationRule,
  body: Body,
): Promise<void> {
  if (body.sector_id) await referencedSector(em, rule.siteId, body.sector_id);
  const trigger = body.trigger ?? rule.trigger;
  const { actions, errors } = body.actions
    ? readActions(body.actions)
    : { actions: rule.actions, errors: {} };
  Object.assign(errors, refuseConditions(body.conditions ?? rule.conditions, trigger));
  const { schedule, errors: scheduleErrors } = readSchedule(body.schedule, rule, trigger);
  Object.assign(errors, scheduleErrors);
  if (Object.keys(errors).length === 0) {
    Object.assign(errors, await refuseActions(em, { siteId: rule.siteId, trigger }, actions));
  }
  if (Object.keys(errors).length > 0) throw new AppError('unprocessable', { errors });
  const columns = {
    sectorId: body.sector_id,
    name: body.name,
    description: body.description,
    trigger,
    conditions: body.conditions && asCondition(body.conditions),
    actions,
    schedule,
    isActive: body.is_active,
    maxExecutionsPerDay: body.max_executions_per_day,
    creditLimitPerExecution: body.credit_limit_per_execution,
  };
  em.assign(rule, columns, { ignoreUndefined: true, mergeObjectProperties: false });
}

function refuseConditions(conditions: unknown, trigger: RuleTrigger): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of checkCondition(conditions, conditionFields[trigger])) {
    const field = path === '' ? 'conditions' : `conditions.${path}`;
    errors[field] = [...(errors[field] ?? []), message];
  }
  return errors;
}

/** Of a schedule the times, of every rule the zone in which its days begin. */
function readSchedule(
  given: Body['schedule'],
  { schedule: before }: AutomationRule,
  trigger: RuleTrigger,
): { schedule: RuleSchedule | null; errors: FieldErrors } {
  const schedule = given === undefined ? (before ?? null) : given;
  if (trigger === 'schedule' && schedule?.cron === undefined) {
    const missing = schedule === null ? 'schedule' : 'schedule.cron';
    return { schedule, errors: { [missing]: ['This field is required'] } };
  }
  // What stands there was judged when it was sent.
  return given ? judgeSchedule(given) : { schedule, errors: {} };
}

function judgeSchedule(given: RuleSchedule): { schedule: RuleSchedule; errors: FieldErrors } {
  const timezone = timeZoneName(given.timezone);
  const refusal = given.cron && cronRefusal(given.cron, mostMinutes, oftenRefusal);
  return {
    schedule: { ...given, timezone: timezone ?? given.timezone },
    errors: {
      ...(timezone === null && { 'schedule.timezone': ['Unknown time zone'] }),
      ...(refusal && { 'schedule.cron': [refusal] }),
    },
  };
}
