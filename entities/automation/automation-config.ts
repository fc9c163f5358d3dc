import { defineEntity, p } from '@mikro-orm/postgresql';
import { frequencies } from '#domain/automation/frequency.ts';
import type { AutomationSettings } from '#domain/automation/settings.ts';
import { siteColumns, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const AutomationConfigSchema = defineEntity({
  name: 'AutomationConfig',
  tableName: 'igny8_automation_configs',
  properties: {
    ...siteColumns,
    isEnabled: p.boolean().default(false),
    frequency: p.enum(frequencies).default('daily'),
    /** `HH:MM`, local; nobody reads it where there is a cron expression. */
    scheduledTime: p.text().default('02:00'),
    /** Only where the frequency is `cron`. */
    cron: p.text().nullable(),
    timezone: p.text().default('UTC'),
    settings: p.json<AutomationSettings>(),
    lastRunAt: timestamp().nullable(),
    /** When the schedule last did something: whatever was due before is not made up for again. */
    lastScheduledAt: timestamp().nullable(),
    /** Why the schedule last did nothing. */
    lastSkippedAt: timestamp().nullable(),
    lastSkipReason: p.text().nullable(),
  },
  uniques: [{ properties: ['siteId'] }],
  ...siteTable,
});

/** When and how a site is automated. Its Temporal Schedule is kept in step with it. */
export class AutomationConfig extends AutomationConfigSchema.class {}
AutomationConfigSchema.setClass(AutomationConfig);
