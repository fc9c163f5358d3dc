import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  CancellationScope,
  ContinueAsNew,
  condition,
  continueAsNew,
  ParentClosePolicy,
  proxyLocalActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { HandedOut, SystemActivities } from '#contracts/activities/system.ts';
import type { BatchItem } from '#contracts/workflows/system/run-batch.ts';
import type { RunItemsInput } from '#contracts/workflows/system/run-items.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { startItem } from './stages/start-item.ts';

// Which children come next, and ending those that never began, is milliseconds of database work.
const { handOutItems, cancelItems } = proxyLocalActivities<SystemActivities>(databaseWork);

/** Children at work at once: enough to keep the vendors' queues busy, few enough to leave them to others. */
const windowSize = 20;
/** Events before the history starts anew: far below the 10,000 of spec/workflows.md. */
const defaultEventsPerExecution = 4000;
/**
 * Children started by this execution tell of their end. Of those of an earlier one, and of those that wait for
 * a person, only the rows tell: they are looked at this often, ever less often while nothing changes.
 */
const defaultLookSeconds = { first: 1, most: 60 };

/** Starts the children of a run, a sliding window of them at a time, until all have ended. */
export async function runItems(input: RunItemsInput): Promise<void> {
  const control = new RunControl(input, ['items']);
  control.enter('items');
  const rows = new ItemRows(input);
  try {
    await startEach(control, input, rows);
  } catch (error) {
    // A history that starts anew is not an end: its children work on.
    if (error instanceof ContinueAsNew) throw error;
    await CancellationScope.nonCancellable(() => endEach(input, rows));
    throw error;
  }
}

async function startEach(control: RunControl, input: RunItemsInput, rows: ItemRows): Promise<void> {
  let after = input.after ?? null;
  for (;;) {
    await control.whilePaused();
    const { items, isAnyLiving } = await rows.look(after, windowSize);
    if (!isAnyLiving) return;
    await Promise.all(items.map((item) => startAndWatch(control, item, rows)));
    after = items.at(-1)?.runId ?? after;
    await startAnewWhenLong(control, input, after);
    await rows.change();
  }
}

/** The window slides on in the next history: who is at work is told from the rows, so nothing is waited for. */
async function startAnewWhenLong(
  control: RunControl,
  input: RunItemsInput,
  after: string | null,
): Promise<void> {
  const { eventsPerExecution = defaultEventsPerExecution } = input;
  if (workflowInfo().historyLength < eventsPerExecution) return;
  // A pause lives in this execution only, so it is waited out before.
  await control.whilePaused();
  await continueAsNew<typeof runItems>({
    ...input,
    startPaused: false,
    ...(after ? { after } : {}),
  });
}

/** Starts one child and watches it without waiting: its own row says how it ended. */
async function startAndWatch(control: RunControl, item: BatchItem, rows: ItemRows): Promise<void> {
  try {
    // It outlives this execution, which may be continued as a new one; whoever ends this window tells it.
    const child = await startItem(item, ParentClosePolicy.ABANDON);
    void control.withChild(child).then(rows.note, rows.note);
  } catch (error) {
    // It was begun before: its row says how far it is.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Children are cancelled with their window; it ends after them, so that the figures of their parent are final. */
async function endEach({ accountId, runId }: RunItemsInput, rows: ItemRows): Promise<void> {
  await cancelItems.executeWithOptions({ summary: 'cancel the items' }, [{ accountId, runId }]);
  while ((await rows.look(null, 0)).isAnyLiving) await rows.change();
}

/** The rows of the children, and when it is worth while to look at them again. */
class ItemRows {
  private readonly input: RunItemsInput;
  private readonly looks: { first: number; most: number };
  private wait: number;
  private news = 0;
  private seen = 0;
  private working = 0;

  constructor(input: RunItemsInput) {
    this.input = input;
    this.looks = input.lookSeconds ?? defaultLookSeconds;
    this.wait = this.looks.first;
  }

  /** A child of this execution has ended. */
  readonly note = (): void => {
    this.news += 1;
  };

  async look(after: string | null, window: number): Promise<HandedOut> {
    const { accountId, runId, title } = this.input;
    this.seen = this.news;
    const handed = await handOutItems.executeWithOptions({ summary: `next of ${title}` }, [
      { accountId, runId, after, window },
    ]);
    const isChanged = handed.items.length > 0 || handed.working !== this.working;
    this.working = handed.working;
    this.wait = isChanged ? this.looks.first : Math.min(this.looks.most, 2 * this.wait);
    return handed;
  }

  /** Until a child has told of its end, or it is time to look. */
  async change(): Promise<void> {
    const summary = 'next look at the children';
    await condition(() => this.news > this.seen, `${this.wait}s`, { summary });
  }
}
