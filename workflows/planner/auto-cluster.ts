import {
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  rootCause,
} from '@temporalio/workflow';
import type { PlannerActivities } from '#contracts/activities/planner.ts';
import type {
  AutoClusterInput,
  AutoClusterOutput,
} from '#contracts/workflows/planner/auto-cluster.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, heavyWork, paidCall } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { RunControl } from '#workflows/shared/run-control.ts';

// Choosing the keywords is one query.
const { loadKeywords } = proxyLocalActivities<PlannerActivities>(databaseWork);

// Vectors are bought from the vendor of the texts, on its queue.
const { embedKeywords } = proxyActivities<PlannerActivities>({
  ...paidCall,
  taskQueue: taskQueues.openAiText,
});

// Grouping thousands of keywords and writing their clusters takes seconds: a normal activity.
const { groupKeywords, saveClusters } = proxyActivities<PlannerActivities>(heavyWork);

const stages = ['load', 'embed', 'group', 'name', 'save'] as const;

/** Groups the keywords of a sector into clusters that one piece of content each can serve. */
export async function autoCluster(input: AutoClusterInput): Promise<AutoClusterOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
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
  });
}

/** A model that cannot name a batch costs the batch its names, not the run: the pillar keyword stands in. */
async function nameGroups(control: RunControl, batch: number, batches: number): Promise<void> {
  try {
    await runAiStep(control, {
      functionName: 'auto_cluster',
      step: `name-${batch}`,
      subject: { batch },
      summary: `name groups ${batch + 1} of ${batches}`,
      from: batch / batches,
      to: (batch + 1) / batches,
    });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('Groups keep the name of their pillar keyword', { batch, error: rootCause(error) });
  }
}
