import {
  ContinueAsNew,
  isCancellation,
  log,
  patched,
  proxyActivities,
  proxyLocalActivities,
  rootCause,
} from '@temporalio/workflow';
import type { FoundGroups, PlannerActivities } from '#contracts/activities/planner.ts';
import type {
  AutoClusterInput,
  AutoClusterOutput,
} from '#contracts/workflows/planner/auto-cluster.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import {
  databaseWork,
  grouping,
  heavyWork,
  paidCall,
  searching,
} from '#workflows/shared/activity-options.ts';
import { Decision } from '#workflows/shared/decision.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { clusterInOneHistory } from './stages/cluster-in-one-history.ts';
import { clusteringStages } from './stages/clustering-stages.ts';
import { eachBatch } from './stages/each-batch.ts';
import { callsPerChild, nameInChild } from './stages/name-in-children.ts';

// Counting the keywords, showing that the run waits and closing a proposal are a query or two each.
const { loadKeywords, awaitWord, closeProposal } =
  proxyLocalActivities<PlannerActivities>(databaseWork);

// Vectors are bought from the vendor of the texts, on its queue.
const { embedKeywords } = proxyActivities<PlannerActivities>({
  ...paidCall,
  taskQueue: taskQueues.openAiText,
});

// The search engine has a queue of its own, where its rate is limited.
const { searchKeywords } = proxyActivities<PlannerActivities>({
  ...searching,
  taskQueue: taskQueues.search,
});

// Grouping 100,000 keywords takes minutes of a processor: on a queue of its own nobody else's steps wait for it.
const { groupKeywords } = proxyActivities<PlannerActivities>({
  ...grouping,
  taskQueue: taskQueues.clustering,
});

// Writing hundreds of clusters with their keywords takes seconds: a normal activity.
const { saveGroups, finishClustering } = proxyActivities<PlannerActivities>(heavyWork);

/** Vendor calls in flight: enough to keep a large run moving, few enough to leave the queue to others. */
const callsAtOnce = 4;

/** Groups the keywords of a sector into clusters that one piece of content each can serve. */
export async function autoCluster(input: AutoClusterInput): Promise<AutoClusterOutput> {
  const control = new RunControl(input, clusteringStages);
  const decision = new Decision();
  return control.toTheEnd(async () => {
    // Executions begun before large lists were done in batches end as they began.
    if (!patched('clustering-in-batches')) return clusterInOneHistory(control, input);
    control.undoWith(() => close(control));
    await gather(control, input);
    const found = await group(control);
    if (found.awaitsApproval && !(await isAccepted(control, decision))) {
      await close(control);
      return { keywords: 0, clusters: 0, leftOut: 0, discarded: true };
    }
    await name(control, input, found.namingBatches);
    return save(control, input, found.saveBatches);
  });
}

/** Everything grouping looks at besides the words: vectors, and what a search engine answers. */
async function gather(control: RunControl, input: AutoClusterInput): Promise<void> {
  control.enter('load');
  const { embeddingBatches, searchBatches } = await loadKeywords.executeWithOptions(
    { summary: 'count the keywords' },
    [{ ...control.at(1), sectorId: input.sectorId }],
  );
  const embedding = { stage: 'embed', batches: embeddingBatches, atOnce: callsAtOnce } as const;
  await eachBatch(control, input, embedding, (batch) =>
    embedKeywords.executeWithOptions(
      { summary: `embed batch ${batch + 1} of ${embeddingBatches}` },
      [{ ...control.at((batch + 1) / embeddingBatches), batch }],
    ),
  );
  const search = { stage: 'search', batches: searchBatches, atOnce: callsAtOnce } as const;
  await withoutWhenImpossible('search results', () =>
    eachBatch(control, input, search, (batch) =>
      searchKeywords.executeWithOptions(
        { summary: `search batch ${batch + 1} of ${searchBatches}` },
        [{ ...control.at((batch + 1) / searchBatches), batch }],
      ),
    ),
  );
}

async function group(control: RunControl): Promise<FoundGroups> {
  control.enter('group');
  await control.whilePaused();
  return groupKeywords.executeWithOptions({ summary: 'group the keywords' }, [control.at(1)]);
}

/** A pause that came meanwhile is waited out first: a run waits for one word at a time. */
async function isAccepted(control: RunControl, decision: Decision): Promise<boolean> {
  control.enter('review');
  await control.whilePaused();
  await awaitWord.executeWithOptions({ summary: 'wait for a word' }, [control.at(0)]);
  return control.whileWaitingFor('approval or rejection of the proposed clusters', () =>
    decision.isApproved('30 days'),
  );
}

async function name(
  control: RunControl,
  input: AutoClusterInput,
  namingBatches: number,
): Promise<void> {
  const children = Math.ceil(namingBatches / callsPerChild);
  const naming = { stage: 'name', batches: children, atOnce: callsAtOnce } as const;
  await eachBatch(control, input, naming, (child) => nameInChild(control, child, namingBatches));
}

async function save(
  control: RunControl,
  input: AutoClusterInput,
  saveBatches: number,
): Promise<AutoClusterOutput> {
  // One after the other: each takes names and clusters of the sector that the next must see.
  const saving = { stage: 'save', batches: saveBatches, atOnce: 1 } as const;
  await eachBatch(control, input, saving, (batch) =>
    saveGroups.executeWithOptions({ summary: `save batch ${batch + 1} of ${saveBatches}` }, [
      { ...control.at((batch + 1) / saveBatches), batch },
    ]),
  );
  control.enter('save');
  await control.whilePaused();
  return finishClustering.executeWithOptions({ summary: 'settle what was found' }, [control.at(1)]);
}

/** Words and vectors group well enough: an engine that will not answer costs its share, not the run. */
async function withoutWhenImpossible(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isCancellation(error) || error instanceof ContinueAsNew) throw error;
    log.warn('The run goes on without', { what, error: rootCause(error) });
  }
}

/** What was proposed and not saved is over; what was saved by then is kept and paid for. */
async function close(control: RunControl): Promise<void> {
  await closeProposal.executeWithOptions({ summary: 'close the proposal' }, [control.at(1)]);
}
