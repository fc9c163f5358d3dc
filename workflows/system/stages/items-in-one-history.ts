import {
  condition,
  continueAsNew,
  isCancellation,
  log,
  ParentClosePolicy,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { SystemActivities } from '#contracts/activities/system.ts';
import type {
  BatchItem,
  RunBatchInput,
  RunBatchOutput,
} from '#contracts/workflows/system/run-batch.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';
import { startItem } from './start-item.ts';

const { listWaitingItems, cancelWaitingItems } =
  proxyLocalActivities<SystemActivities>(databaseWork);

/** Children alive at once, and rows read at once. */
const windowSize = 20;
/** Children of one execution before its history starts anew. */
const defaultChildrenPerExecution = 500;

/**
 * Items as they were run before a workflow of its own slid their window: it ran empty before each new history.
 * Executions that were begun with it end with it, up to their next history; it can go once none is left
 * (docs/operating.md says how to tell).
 */
export async function itemsInOneHistory(control: RunControl, input: RunBatchInput): Promise<void> {
  const { accountId, runId, childrenPerExecution = defaultChildrenPerExecution } = input;
  let running = 0;
  let started = 0;
  let after = input.after ?? null;
  control.undoWith(async () => {
    // Children are cancelled with their batch; it ends after them, so that its figures are final.
    await condition(() => running === 0);
    await cancelWaitingItems.executeWithOptions({ summary: 'close what never started' }, [
      { accountId, runId },
    ]);
  });
  let items = await nextItems(input, after);
  while (items.length > 0) {
    for (const item of items) {
      await control.whilePaused();
      await condition(() => running < windowSize);
      running += 1;
      const ended = () => {
        running -= 1;
      };
      await startAndWatch(item, input, ended);
      started += 1;
      after = item.runId;
    }
    if (started >= childrenPerExecution) {
      // Every child of this execution has ended first, so none can be lost between two histories.
      await condition(() => running === 0);
      // A pause lives in this execution only, so it is waited out before.
      await control.whilePaused();
      await continueAsNew<(input: RunBatchInput) => Promise<RunBatchOutput>>({
        ...input,
        ...(after ? { after } : {}),
      });
    }
    items = await nextItems(input, after);
  }
  await condition(() => running === 0);
}

async function nextItems(
  { accountId, runId }: RunBatchInput,
  after: string | null,
): Promise<BatchItem[]> {
  return listWaitingItems.executeWithOptions({ summary: 'next items' }, [
    { accountId, runId, after, limit: windowSize },
  ]);
}

/** Starts one child and watches it without waiting: its own row says how it ended. */
async function startAndWatch(
  item: BatchItem,
  batch: RunBatchInput,
  ended: () => void,
): Promise<void> {
  const starting = startItem(item, ParentClosePolicy.REQUEST_CANCEL);
  const child = await starting.catch((error: unknown) => {
    // A child that never began must not be waited for.
    ended();
    throw error;
  });
  void child
    .result()
    .catch((error: unknown) => {
      if (!isCancellation(error))
        log.info('An item failed', { batch: batch.runId, item: item.runId });
    })
    .finally(ended);
}
