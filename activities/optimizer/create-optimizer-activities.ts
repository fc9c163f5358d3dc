import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { OptimizerActivities } from '#contracts/activities/optimizer.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { createBeginOptimization } from './begin-optimization.ts';

/** What optimising does besides asking a model. */
export function createOptimizerActivities(dependencies: ActivityDependencies): OptimizerActivities {
  const { orm } = dependencies;
  return {
    beginOptimization: createBeginOptimization(dependencies),
    async failOptimization({ runId, reason }) {
      await orm.em.nativeUpdate(
        OptimizationTask,
        { runId, status: { $in: ['pending', 'running'] } },
        { status: 'failed', metadata: { reason } },
      );
    },
  };
}
