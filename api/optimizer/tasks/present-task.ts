import type { z } from 'zod';
import { presentSectorRow } from '#api/shared/present.ts';
import {
  contentScores,
  type optimizationDetail,
  type optimizationRow,
} from '#contracts/api/optimizer/optimizer.ts';
import type { OptimizationTask } from '#entities/optimizer/optimization-task.ts';

/** Scores as they were stored; of a version of the platform that measured otherwise, none. */
function presentScores(scores: Record<string, unknown> | null | undefined) {
  return contentScores.safeParse(scores).data ?? null;
}

/** Everything but scores and texts. */
export function presentTaskRow(task: OptimizationTask): z.input<typeof optimizationRow> {
  return {
    ...presentSectorRow(task),
    content_id: task.contentId,
    run_id: task.runId ?? null,
    entry_point: task.entryPoint,
    status: task.status,
    score_before: presentScores(task.scoresBefore)?.overall.score ?? null,
    score_after: presentScores(task.scoresAfter)?.overall.score ?? null,
    credits_used: task.creditsUsed,
    metadata: task.metadata,
  };
}

export function presentTask(task: OptimizationTask): z.input<typeof optimizationDetail> {
  return {
    ...presentTaskRow(task),
    scores_before: presentScores(task.scoresBefore),
    scores_after: presentScores(task.scoresAfter),
    html_before: task.htmlBefore ?? null,
    html_after: task.htmlAfter ?? null,
  };
}
