import type { Resource } from '#api/shared/crud.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { presentRunError } from '#api/system/runs/present-run-error.ts';
import { automationRunRow } from '#contracts/api/automation/runs.ts';
import { automationStages } from '#domain/automation/settings.ts';
import { AutomationRun } from '#entities/automation/automation-run.ts';

/** Every stage, also those that have not been reached. */
function presentStages({ stageResults }: AutomationRun) {
  return automationStages.map((stage, index) => {
    const result = stageResults[stage];
    return {
      stage,
      number: index + 1,
      status: result?.status ?? ('waiting' as const),
      batches: result?.batches ?? 0,
      items: result?.items ?? 0,
      completed: result?.completed ?? 0,
      failed: result?.failed ?? 0,
      cancelled: result?.cancelled ?? 0,
      credits: result?.credits ?? 0,
      reason: result?.reason ?? null,
      started_at: result?.startedAt ?? null,
      ended_at: result?.endedAt ?? null,
    };
  });
}

/** An automation of a site as the API answers it; what it does now is told by its run. */
export const automationRunResource: Resource<AutomationRun, typeof automationRunRow> = {
  entity: AutomationRun,
  path: 'automation/runs/',
  tag: 'Automation',
  noun: 'automation run',
  throttle: 'default',
  row: automationRunRow,
  readOnlyFields: [],
  present: (run) => ({
    ...presentRow(run),
    site_id: run.siteId,
    run_id: run.runId,
    trigger: run.trigger,
    status: run.status,
    current_stage: run.currentStage ?? null,
    total_credits_used: run.totalCreditsUsed,
    stages: presentStages(run),
    started_at: presentTime(run.startedAt),
    paused_at: presentTime(run.pausedAt),
    resumed_at: presentTime(run.resumedAt),
    cancelled_at: presentTime(run.cancelledAt),
    completed_at: presentTime(run.completedAt),
    error: presentRunError(run.error),
  }),
};
