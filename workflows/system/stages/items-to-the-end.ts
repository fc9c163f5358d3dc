import {
  ParentClosePolicy,
  proxyLocalActivities,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { SystemActivities } from '#contracts/activities/system.ts';
import { type RunItemsInput, runItemsContract } from '#contracts/workflows/system/run-items.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { childMetadata } from '#workflows/shared/child-metadata.ts';
import { resumeSignal } from '#workflows/shared/messages.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';
import { runItems } from '#workflows/system/run-items.ts';

// Telling children that they are cancelled is milliseconds of database work.
const { cancelItems } = proxyLocalActivities<SystemActivities>(databaseWork);

type Window = Pick<RunItemsInput, 'title' | 'after' | 'eventsPerExecution' | 'lookSeconds'>;

/**
 * Has a window start the children that the run has now, and waits until all have ended. Whichever of the two
 * is terminated by an operator, the other one cancels the children: none goes on charging.
 *
 * @param name of the window, after its run's workflow id
 */
export async function itemsToTheEnd(
  control: RunControl,
  name: string,
  window: Window,
): Promise<void> {
  const { accountId, runId } = control.input;
  // It cancels the children of all windows of the run: a run of many windows is not to repeat it for each.
  control.undoOnceWith('cancel-items', async () => {
    await cancelItems.executeWithOptions({ summary: 'cancel what still works' }, [
      { accountId, runId },
    ]);
  });
  const startPaused = control.isPaused;
  const handle = await startChild(runItems, {
    workflowId: `${workflowInfo().workflowId}/${name}`,
    args: [{ ...window, accountId, runId, startPaused }],
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    ...childMetadata(window.title, runItemsContract.type),
  });
  // A resume that came while it was being started has not reached it.
  if (startPaused && !control.isPaused) await handle.signal(resumeSignal);
  await control.withChild(handle);
}
