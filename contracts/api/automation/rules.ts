import { z } from 'zod';
import {
  id,
  optionalId,
  optionalText,
  requiredText,
  rowFields,
  timestamp,
} from '#contracts/api/shared/fields.ts';
import { longestDryRunDays } from '#domain/automation/dry-run.ts';
import { ruleTriggers, skipReasons } from '#domain/automation/rules.ts';

/** Longer rules are not understood by those who wrote them. */
const mostActions = 10;

const conditions = z.record(z.string(), z.unknown()).meta({
  description:
    'A tree of {all: […]} and {any: […]} over {field, operator, value}; {} always holds. Which fields a trigger knows: docs/api/automation-rules.md',
});

const action = z.strictObject({
  type: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});

const schedule = z.strictObject({
  cron: z.string().max(100).optional().meta({
    description: 'Five fields, at most four minutes of an hour; of the trigger schedule only',
  }),
  timezone: z
    .string()
    .max(64)
    .meta({ description: 'IANA name; the days of its limit begin there, too' }),
});

export const ruleRow = z
  .object({
    ...rowFields,
    site_id: id,
    sector_id: id.nullable(),
    name: z.string(),
    description: z.string(),
    trigger: z.enum(ruleTriggers),
    conditions: z.record(z.string(), z.unknown()),
    actions: z.array(z.object({ type: z.string(), params: z.record(z.string(), z.unknown()) })),
    schedule: z.object({ cron: z.string().optional(), timezone: z.string() }).nullable(),
    is_active: z.boolean(),
    max_executions_per_day: z.int(),
    credit_limit_per_execution: z.int(),
    execution_count_today: z.int(),
    counted_on: z.string().nullable(),
    last_executed_at: timestamp.nullable(),
    next_run_at: timestamp
      .nullable()
      .meta({ description: 'Of an active rule of the trigger schedule' }),
  })
  .meta({ id: 'AutomationRule' });

const changeable = {
  sector_id: optionalId.meta({ description: 'null: for every sector of the site' }),
  name: requiredText(150),
  description: optionalText(2000),
  trigger: z.enum(ruleTriggers),
  conditions: conditions.optional(),
  actions: z
    .array(action)
    .min(1, 'One action at least')
    .max(mostActions, `At most ${mostActions} actions`)
    .meta({ description: 'In order; the first that fails stops the rest' }),
  schedule: schedule.nullable().optional(),
  is_active: z.boolean().optional(),
  max_executions_per_day: z.int().min(1).max(1000).optional(),
  credit_limit_per_execution: z.int().min(0).max(100_000).optional(),
};

export const ruleBody = z.strictObject({ site_id: id, ...changeable });
export const rulePut = z.strictObject({ ...changeable, row_version: z.int().optional() });
export const rulePatch = rulePut.partial();

/** The object that the conditions are tried on, or that the actions are done with. */
export const ruleObjectBody = z.strictObject({
  object_id: id.optional().meta({
    description: 'What the trigger is about: a keyword, cluster, idea, task or content of the site',
  }),
});

export const conditionTest = z.object({
  holds: z.boolean(),
  comparisons: z.array(
    z.object({
      path: z.string(),
      field: z.string(),
      operator: z.string(),
      value: z.unknown(),
      actual: z.unknown(),
      holds: z.boolean(),
    }),
  ),
});

export const dryRunBody = z.strictObject({
  days: z.int().min(1).max(longestDryRunDays).default(longestDryRunDays),
});

export const dryRunResult = z
  .object({
    from: timestamp,
    to: timestamp,
    events: z.int().meta({ description: 'What would have triggered it' }),
    is_truncated: z.boolean().meta({ description: 'Only the newest were looked at' }),
    executions: z.int(),
    conditions_not_met: z.int(),
    day_limit: z.int(),
    credits: z.int().meta({ description: 'What the actions would have cost, at prices of today' }),
    over_credit_limit: z
      .int()
      .meta({ description: 'Executions that would have stopped at their limit' }),
    results: z
      .array(
        z.object({
          at: timestamp,
          object_type: z.string().nullable(),
          object_id: id.nullable(),
          label: z.string().nullable(),
          outcome: z.enum(['executed', 'skipped']),
          reason: z.enum(skipReasons).nullable(),
          credits: z.int(),
        }),
      )
      .meta({ description: 'The newest hundred' }),
  })
  .meta({ id: 'RuleDryRun' });
