import type { z } from 'zod';
import { presentTime } from '#api/shared/present.ts';
import type { automationConfigRow } from '#contracts/api/automation/configs.ts';
import { calendarsOf } from '#domain/automation/frequency.ts';
import { nextRuns } from '#domain/automation/scheduled-times.ts';
import type { AutomationSettings, StageSettings } from '#domain/automation/settings.ts';
import type { AutomationConfig } from '#entities/automation/automation-config.ts';

/** How many of the next runs are shown. */
const shownRuns = 5;

const presentStage = ({ enabled, batchSize }: StageSettings) => ({
  enabled,
  batch_size: batchSize,
});

function presentSettings({ stages, publish, ...rest }: AutomationSettings) {
  return {
    stages: {
      cluster: presentStage(stages.cluster),
      ideas: presentStage(stages.ideas),
      tasks: presentStage(stages.tasks),
      content: presentStage(stages.content),
      image_prompts: presentStage(stages.image_prompts),
      images: presentStage(stages.images),
      review: presentStage(stages.review),
    },
    publish: {
      enabled: publish.enabled,
      auto_approve: publish.autoApprove,
      approval_hold: publish.approvalHoldSeconds,
      daily_cap: publish.dailyCap,
    },
    within_stage_delay: rest.withinStageDelaySeconds,
    between_stage_delay: rest.betweenStageDelaySeconds,
    credit_limit: rest.creditLimit,
  };
}

/** The next times of a recurrence, ISO 8601, UTC. */
function runsOf({ frequency, scheduledTime, cron = null, timezone }: AutomationConfig): string[] {
  const calendars = calendarsOf({ frequency, time: scheduledTime, cron });
  const times = nextRuns(calendars, timezone, Date.now(), shownRuns);
  return times.map((time) => new Date(time).toISOString());
}

/** A configuration as the API answers it, with when it acts next; told from the row, Temporal is not asked. */
export function presentConfig(
  config: AutomationConfig,
  { isActive }: { isActive: boolean },
): z.input<typeof automationConfigRow> {
  const upcoming = config.isEnabled && isActive ? runsOf(config) : [];
  return {
    site_id: config.siteId,
    is_enabled: config.isEnabled,
    frequency: config.frequency,
    scheduled_time: config.scheduledTime,
    cron: config.cron ?? null,
    timezone: config.timezone,
    ...presentSettings(config.settings),
    next_run_at: upcoming[0] ?? null,
    next_runs: upcoming,
    last_run_at: presentTime(config.lastRunAt),
    last_skipped_at: presentTime(config.lastSkippedAt),
    last_skip_reason: config.lastSkipReason ?? null,
    row_version: config.rowVersion,
  };
}
