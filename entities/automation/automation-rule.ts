import { defineEntity, p } from '@mikro-orm/postgresql';
import type { RuleAction, RuleSchedule } from '#contracts/automation/rule-actions.ts';
import type { Condition } from '#domain/automation/conditions/condition-tree.ts';
import { ruleTriggers } from '#domain/automation/rules.ts';
import { siteColumns, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const AutomationRuleSchema = defineEntity({
  name: 'AutomationRule',
  tableName: 'igny8_automation_rules',
  properties: {
    ...siteColumns,
    /** Null: for every sector of the site. */
    sectorId: p.uuid().nullable(),
    name: p.text(),
    description: p.text().default(''),
    trigger: p.enum(ruleTriggers),
    conditions: p.json<Condition>().defaultRaw("'{}'"),
    actions: p.json<RuleAction[]>(),
    /** When it acts, of the trigger `schedule`; of the others only the zone in which its days begin. */
    schedule: p.json<RuleSchedule>().nullable(),
    isActive: p.boolean().default(true),
    maxExecutionsPerDay: p.integer().default(10),
    creditLimitPerExecution: p.integer().default(100),
    /** Of the day `countedOn`; on any other day it is 0. */
    executionCountToday: p.integer().default(0),
    /** A day in the rule's zone. */
    countedOn: p.date().nullable(),
    lastExecutedAt: timestamp().nullable(),
  },
  indexes: [
    // What the triggers that raise events look for, at every insert of a keyword.
    {
      name: 'igny8_automation_rules_active_index',
      properties: ['accountId', 'trigger', 'siteId'],
      where: 'is_active',
    },
    { properties: ['accountId', 'createdAt', 'id'] },
  ],
  uniques: [{ properties: ['accountId', 'siteId', 'id'] }],
  checks: [
    {
      name: 'igny8_automation_rules_limits_check',
      expression:
        'max_executions_per_day > 0 and credit_limit_per_execution >= 0 and execution_count_today >= 0',
    },
  ],
  ...siteTable,
});

/** "When this happens, and that holds, do these": within limits a day and an execution. */
export class AutomationRule extends AutomationRuleSchema.class {}
AutomationRuleSchema.setClass(AutomationRule);
