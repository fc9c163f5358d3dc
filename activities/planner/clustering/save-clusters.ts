import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { ProgressInput } from '#contracts/activities/shared.ts';
import type { AutoClusterOutput } from '#contracts/workflows/planner/auto-cluster.ts';
import { finish } from './finish-clustering.ts';
import { saveBatch } from './save-groups.ts';

/** All of saving in one transaction: for executions begun before it was done in batches. */
export function createSaveClusters({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function saveClusters(input: ProgressInput): Promise<AutoClusterOutput> {
    const key = stepKey('save-clusters');
    return withHeartbeat(() =>
      orm.em.transactional(async (em) => {
        await saveBatch(em, input.runId, { from: 0, to: 2_147_483_647, key });
        return finish(em, input, key);
      }),
    );
  };
}
