import {
  ApplicationFailure,
  condition,
  continueAsNew,
  isCancellation,
  log,
  ParentClosePolicy,
  proxyLocalActivities,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { ItemCounts, SystemActivities } from '#contracts/activities/system.ts';
import type {
  BatchItem,
  RunBatchInput,
  RunBatchOutput,
} from '#contracts/workflows/system/run-batch.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';

// Reading the next children and closing those that never started is milliseconds of database work.
const { listWaitingItems, cancelWaitingItems, countItems } =
  proxyLocalActivities<SystemActivities>(databaseWork);

/** Children alive at once: enough to keep the vendors' queues busy, few enough for any history. */
const windowSize = 20;
/** Children whose rows are read at once: few, because a row may be paused or cancelled until its turn comes. */
const pageSize = windowSize;
/** Children of one execution before its history starts anew: about 6 events each, far below 10,000. */
const defaultChildrenPerExecution = 500;

/**
 * Runs several items of one request, a window of children at a time; a failed one leaves the others. A batch
 * of which nothing was completed because items failed has failed itself.
 */
export async function runBatch(input: RunBatchInput): Promise<RunBatchOutput> {
  const control = new RunControl(input, ['items']);
  const { childrenPerExecution = defaultChildrenPerExecution } = input;
  let running = 0;
  let started = 0;
  let after = input.after ?? null;
  return control.toTheEnd(async () => {
    control.enter('items');
    const { accountId, runId } = input;
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
        await startItem(item, input, ended);
        started += 1;
        after = item.runId;
      }
      if (started >= childrenPerExecution) {
        // Every child of this execution has ended first, so none can be lost between two histories.
        await condition(() => running === 0);
        // A pause lives in this execution only, so it is waited out before.
        await control.whilePaused();
        await continueAsNew<typeof runBatch>({ ...input, ...(after ? { after } : {}) });
      }
      items = await nextItems(input, after);
    }
    await condition(() => running === 0);
    return judge(await countItems({ accountId, runId }));
  });
}

/**
 * What the batch came to.
 *
 * @throws ApplicationFailure of the category of the first failure when no item was completed and some failed
 */
function judge({ firstFailure, ...counts }: ItemCounts): RunBatchOutput {
  const { completed, failed, cancelled } = counts;
  if (failed === 0 || completed > 0) return counts;
  const ended =
    cancelled === 0
      ? `All ${failed} items failed.`
      : `${failed} of ${failed + cancelled} items failed, the others were cancelled.`;
  const why = firstFailure ? ` The first: ${firstFailure.message}` : '';
  throw ApplicationFailure.nonRetryable(ended + why, firstFailure?.category ?? 'internal');
}

async function nextItems(
  { accountId, runId }: RunBatchInput,
  after: string | null,
): Promise<BatchItem[]> {
  return listWaitingItems.executeWithOptions({ summary: 'next items' }, [
    { accountId, runId, after, limit: pageSize },
  ]);
}

/** Starts one child and watches it without waiting: its own row says how it ended. */
async function startItem(item: BatchItem, batch: RunBatchInput, ended: () => void): Promise<void> {
  const child = await startChild(item.workflowType, childOptions(item)).catch((error: unknown) => {
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

function childOptions(item: BatchItem) {
  const { searchAttributes, memo } = workflowInfo();
  return {
    workflowId: item.workflowId,
    args: [item.paused ? { ...item.input, startPaused: true } : item.input],
    staticSummary: item.title,
    // A batch that is terminated by an operator must not leave children charging on.
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    searchAttributes: { ...searchAttributes, RunType: [item.workflowType] },
    ...(memo ? { memo: { ...memo, title: item.title } } : {}),
  };
}
