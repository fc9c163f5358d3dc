import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { AutoClusterInput } from '#contracts/workflows/planner/auto-cluster.ts';
import { inWindow } from '#workflows/shared/in-window.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';
import { type ClusteringStage, clusteringStages } from './clustering-stages.ts';

interface Batches {
  stage: ClusteringStage;
  batches: number;
  /** Batches at work at once. */
  atOnce: number;
}

/** Batches between two looks at the length of the history: about ten events each. */
const batchesPerRound = 40;

/** Events before the history starts anew: far below the 10,000 of spec/workflows.md. */
const defaultEventsPerExecution = 4000;

/**
 * Does the batches of a stage that an execution before has not done, several at a time, held between two
 * batches while the run is paused. A history that has grown long goes on as a new one at the next batch.
 */
export async function eachBatch(
  control: RunControl,
  input: AutoClusterInput,
  { stage, batches, atOnce }: Batches,
  work: (batch: number) => Promise<void>,
): Promise<void> {
  const first = firstBatch(input, stage);
  if (first >= batches) return;
  control.enter(stage);
  for (let from = first; from < batches; from += batchesPerRound) {
    const to = Math.min(batches, from + batchesPerRound);
    await inWindow({ from, to, size: atOnce }, async (batch) => {
      await control.whilePaused();
      await work(batch);
    });
    if (to < batches) await startAnewWhenLong(control, input, stage, to);
  }
}

/** 0 for a stage that was not reached before; past every batch for one that was left behind. */
function firstBatch({ resumeAt }: AutoClusterInput, stage: ClusteringStage): number {
  if (!resumeAt) return 0;
  const reached = (clusteringStages as readonly string[]).indexOf(resumeAt.stage);
  const asked = clusteringStages.indexOf(stage);
  if (asked < reached) return Number.POSITIVE_INFINITY;
  return asked === reached ? resumeAt.batch : 0;
}

async function startAnewWhenLong(
  control: RunControl,
  input: AutoClusterInput,
  stage: ClusteringStage,
  batch: number,
): Promise<void> {
  const { eventsPerExecution = defaultEventsPerExecution } = input;
  if (workflowInfo().historyLength < eventsPerExecution) return;
  // A pause lives in this execution only, so it is waited out before. Every batch and child has ended by now.
  await control.whilePaused();
  await continueAsNew<(input: AutoClusterInput) => Promise<unknown>>({
    ...input,
    resumeAt: { stage, batch },
  });
}
