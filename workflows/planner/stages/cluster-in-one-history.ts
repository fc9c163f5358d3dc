import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { PlannerActivities } from '#contracts/activities/planner.ts';
import type {
  AutoClusterInput,
  AutoClusterOutput,
} from '#contracts/workflows/planner/auto-cluster.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, heavyWork, paidCall } from '#workflows/shared/activity-options.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';
import { nameGroups } from './name-groups.ts';

const { loadKeywords } = proxyLocalActivities<PlannerActivities>(databaseWork);
const { embedKeywords } = proxyActivities<PlannerActivities>({
  ...paidCall,
  taskQueue: taskQueues.openAiText,
});
const { groupKeywords, saveClusters } = proxyActivities<PlannerActivities>(heavyWork);

/**
 * Clustering as it was before it was done in batches and children. Executions that were begun with it end
 * with it; it can go once none is left (`npm run replay:record` and docs/operating.md say how to tell).
 */
export async function clusterInOneHistory(
  control: RunControl,
  input: AutoClusterInput,
): Promise<AutoClusterOutput> {
  control.enter('load');
  const { embeddingBatches } = await loadKeywords.executeWithOptions(
    { summary: 'choose the keywords' },
    [
      {
        ...control.at(1),
        sectorId: input.sectorId,
        ...(input.keywordIds ? { keywordIds: input.keywordIds } : {}),
      },
    ],
  );
  control.enter('embed');
  for (let batch = 0; batch < embeddingBatches; batch += 1) {
    await control.whilePaused();
    await embedKeywords.executeWithOptions(
      { summary: `embed batch ${batch + 1} of ${embeddingBatches}` },
      [{ ...control.at((batch + 1) / embeddingBatches), batch }],
    );
  }
  control.enter('group');
  await control.whilePaused();
  const { namingBatches } = await groupKeywords.executeWithOptions(
    { summary: 'group the keywords' },
    [control.at(1)],
  );
  control.enter('name');
  for (let batch = 0; batch < namingBatches; batch += 1) {
    await nameGroups(control, batch, namingBatches);
  }
  control.enter('save');
  await control.whilePaused();
  return saveClusters.executeWithOptions({ summary: 'save the clusters' }, [control.at(1)]);
}
