import { defineEntity, p } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import type { AutomationSettings, AutomationStage } from '#domain/automation/settings.ts';
import { automationStages } from '#domain/automation/settings.ts';
import type { StageResult } from '#domain/automation/stage-result.ts';
import { siteColumns, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const triggers = ['manual', 'scheduled'] as const;
const statuses = ['running', 'paused', 'cancelled', 'completed', 'failed'] as const;

const AutomationRunSchema = defineEntity({
  name: 'AutomationRun',
  tableName: 'igny8_automation_runs',
  properties: {
    ...siteColumns,
    /** The run that does it. Status, times, credits and error are its, kept by a trigger. */
    runId: p.uuid().unique(),
    trigger: p.enum(triggers),
    status: p.enum(statuses).default('running'),
    currentStage: p.enum(automationStages).nullable(),
    /** As they were at its start. */
    settings: p.json<AutomationSettings>(),
    stageResults: p.json<Partial<Record<AutomationStage, StageResult>>>().defaultRaw("'{}'"),
    totalCreditsUsed: p.integer().default(0),
    startedAt: timestamp().nullable(),
    pausedAt: timestamp().nullable(),
    resumedAt: timestamp().nullable(),
    cancelledAt: timestamp().nullable(),
    completedAt: timestamp().nullable(),
    error: p.json<RunError>().nullable(),
  },
  indexes: [
    {
      name: 'igny8_automation_runs_living_unique',
      expression:
        "create unique index igny8_automation_runs_living_unique on igny8_automation_runs (site_id) where status in ('running', 'paused')",
    },
    { properties: ['accountId', 'createdAt', 'id'] },
  ],
  ...siteTable,
});

/** One automation of a site, from its keywords to review or publishing. One a site at a time. */
export class AutomationRun extends AutomationRunSchema.class {}
AutomationRunSchema.setClass(AutomationRun);
