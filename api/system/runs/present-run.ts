import { presentRow, presentTime } from '#api/shared/present.ts';
import type { Run } from '#entities/system/run.ts';
import { presentReview } from './present-review.ts';
import { presentRunError } from './present-run-error.ts';
import { snakeCaseKeys } from './snake-case-keys.ts';

/** A run as lists answer it. `credits_used` counts what was settled so far. */
export function presentRun(run: Run) {
  return {
    ...presentRow(run),
    workflow_id: run.workflowId,
    temporal_run_id: run.temporalRunId ?? null,
    request_id: run.requestId ?? null,
    type: run.type,
    site_id: run.siteId ?? null,
    sector_id: run.sectorId ?? null,
    title: run.title,
    started_by_id: run.startedByUserId ?? null,
    status: run.status,
    stage: run.stage,
    progress: run.progress,
    counts: snakeCaseKeys(run.counts),
    credits_reserved: run.creditsReserved,
    credits_used: run.creditsUsed,
    error: presentRunError(run.error),
    result: run.result ? snakeCaseKeys(run.result) : null,
    awaiting_since: presentTime(run.awaitingSince),
    review: run.review ? presentReview(run.review) : null,
    started_at: presentTime(run.startedAt),
    ended_at: presentTime(run.endedAt),
    parent_run_id: run.parentRunId ?? null,
    retry_of_run_id: run.retryOfRunId ?? null,
  };
}
