import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type {
  BeginOptimizationInput,
  OptimizerActivities,
} from '#contracts/activities/optimizer.ts';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { entryPointOf } from '#domain/optimizer/entry-point.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Content } from '#entities/writer/content.ts';

/**
 * The row of an optimising that is a stage of a pipeline, and which text is optimised: the one there is when the
 * stage begins. Another attempt finds the row.
 */
export function createBeginOptimization({
  orm,
}: Pick<ActivityDependencies, 'orm'>): OptimizerActivities['beginOptimization'] {
  return async function beginOptimization(input: BeginOptimizationInput) {
    const { accountId, runId, contentId } = input;
    return orm.em.transactional(async (em) => {
      await refuseEndedRun(em, runId);
      const content = await em.findOneOrFail(Content, { id: contentId, deletedAt: null });
      const { siteId, sectorId, source, title, version, wordCount, status } = content;
      if (wordCount === 0) throw unprocessable('content_id', `"${title}" has no text yet`);
      if (status === 'archived') throw conflict(`"${title}" is archived`);
      const id = stableId(stepKey('optimize'), 'optimization-task');
      const owner = { accountId, siteId, sectorId, contentId, runId };
      const task = { id, ...owner, entryPoint: entryPointOf(source) };
      await em.upsert(OptimizationTask, task, { onConflictAction: 'ignore' });
      await recordProgress(em, { ...input, message: `Optimising version ${version}` });
      return { version };
    });
  };
}
