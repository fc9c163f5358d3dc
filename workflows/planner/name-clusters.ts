import type { NameClustersInput } from '#contracts/workflows/planner/name-clusters.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { clusteringStages } from './stages/clustering-stages.ts';
import { nameGroups } from './stages/name-groups.ts';

/**
 * Names a part of the groups that a clustering run has found. It is no run of its own: it reports to its
 * parent's, which pauses and cancels it and ends the run.
 */
export async function nameClusters(input: NameClustersInput): Promise<void> {
  const control = new RunControl(input, clusteringStages);
  control.enter('name');
  for (let batch = input.from; batch < input.to; batch += 1) {
    await nameGroups(control, batch, input.batches);
  }
}
