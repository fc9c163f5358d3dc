import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ExecutionResult } from '#contracts/automation/rule-actions.ts';
import {
  executionOrigins,
  ruleObjectTypes,
  scheduledTaskStatuses,
  skipReasons,
} from '#domain/automation/rules.ts';
import { siteColumns, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ScheduledTaskSchema = defineEntity({
  name: 'ScheduledTask',
  tableName: 'igny8_scheduled_tasks',
  properties: {
    /** Of an event's execution the id is the event's, so that an event can have only one. */
    ...siteColumns,
    ruleId: p.uuid(),
    origin: p.enum(executionOrigins),
    /** What the event was about. */
    objectType: p.enum(ruleObjectTypes).nullable(),
    objectId: p.uuid().nullable(),
    scheduledAt: timestamp(),
    /** When its checks were made. */
    executedAt: timestamp().nullable(),
    status: p.enum(scheduledTaskStatuses).default('pending'),
    reason: p.enum(skipReasons).nullable(),
    result: p.json<ExecutionResult>().nullable(),
    /** Why it failed or was left out, in words. */
    error: p.text().nullable(),
    creditsUsed: p.integer().default(0),
    runId: p.uuid().nullable(),
    /** Rules whose executions led to this one, the first first: none of them acts on it again. */
    causedByRuleIds: p.json<string[]>().defaultRaw("'[]'"),
    /** The day of the rule whose limit it counts against; null: against none. */
    countedOn: p.date().nullable(),
  },
  indexes: [
    { properties: ['accountId', 'scheduledAt', 'id'] },
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'ruleId', 'scheduledAt'] },
    { properties: ['runId'] },
    // What is planned and not begun, for the relay.
    {
      name: 'igny8_scheduled_tasks_due_index',
      properties: ['scheduledAt'],
      where: "status = 'pending' and run_id is null",
    },
  ],
  checks: [
    {
      name: 'igny8_scheduled_tasks_skipped_check',
      expression: "(status = 'skipped') = (reason is not null)",
    },
  ],
  ...siteTable,
});

/** An execution of a rule: planned, under way, or past with what came of it. */
export class ScheduledTask extends ScheduledTaskSchema.class {}
ScheduledTaskSchema.setClass(ScheduledTask);
