import { patched, proxyLocalActivities } from '@temporalio/workflow';
import type { SystemActivities } from '#contracts/activities/system.ts';
import type { RunBatchInput, RunBatchOutput } from '#contracts/workflows/system/run-batch.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { itemsInOneHistory } from './stages/items-in-one-history.ts';
import { itemsToTheEnd } from './stages/items-to-the-end.ts';
import { judgeItems } from './stages/judge-items.ts';

// Counting rows is milliseconds of database work.
const { countItems } = proxyLocalActivities<SystemActivities>(databaseWork);

/**
 * Runs several items of one request, a window of children at a time; a failed one leaves the others. A batch
 * of which nothing was completed because items failed has failed itself.
 */
export async function runBatch(input: RunBatchInput): Promise<RunBatchOutput> {
  const control = new RunControl(input, ['items']);
  return control.toTheEnd(async () => {
    control.enter('items');
    const { accountId, runId, title, after } = input;
    // Executions begun before a window slid over the items end as they began.
    if (!patched('items-in-a-window')) await itemsInOneHistory(control, input);
    else await itemsToTheEnd(control, 'items', { title, ...(after ? { after } : {}) });
    return judgeItems(
      await countItems.executeWithOptions({ summary: 'count the items' }, [{ accountId, runId }]),
    );
  });
}
