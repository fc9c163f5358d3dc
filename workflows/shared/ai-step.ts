import {
  ApplicationFailure,
  CancellationScope,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { ThinkerActivities } from '#contracts/activities/thinker.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, paidCall } from './activity-options.ts';
import type { RunControl } from './run-control.ts';

// Rendering a prompt and saving a result are milliseconds of database work.
const { prepareAiStep, saveAiStep } = proxyLocalActivities<ThinkerActivities>(databaseWork);

// The paid call stands on the vendor's own queue, where its rate is limited.
const { callModel } = proxyActivities<ThinkerActivities>({
  ...paidCall,
  taskQueue: taskQueues.openAiText,
});

interface AiStep {
  functionName: string;
  /** Unique within the run: part of the key that makes the step happen once. */
  step: string;
  /** What the function works on; ids only. */
  subject: Record<string, string | number>;
  /** Shown in the Web UI. */
  summary: string;
  /** Share of the stage before and after this step, 0–1. */
  from: number;
  to: number;
  /** What is to be known of a reply before it is saved; it must not throw, the reply is paid for. */
  beforeSave?: (stepId: string, turn: number) => Promise<void>;
}

/**
 * One AI step: prepare, the paid call, save. A reply that does not fit its schema is repaired once by
 * asking again with the errors; the second misfit fails the step, named.
 */
export async function runAiStep(
  control: RunControl,
  { functionName, step, subject, summary, from, to, beforeSave }: AiStep,
): Promise<Record<string, string | number>> {
  await control.whilePaused();
  const start = control.at(from + (to - from) * 0.25);
  const prepare = { ...start, functionName, step, subject };
  const { stepId } = await prepareAiStep.executeWithOptions({ summary: `prepare ${summary}` }, [
    prepare,
  ]);
  for (const turn of [0, 1]) {
    const { accountId } = control.input;
    const call = turn === 0 ? summary : `repair ${summary}`;
    await control.whileWaitingFor(`the model (${call})`, () =>
      callModel.executeWithOptions({ summary: call }, [{ accountId, stepId, turn }]),
    );
    await beforeSave?.(stepId, turn);
    const save = { ...control.at(to), stepId, turn };
    // What was paid for is saved and charged, also when the run is cancelled meanwhile.
    const saved = await CancellationScope.nonCancellable(() =>
      saveAiStep.executeWithOptions({ summary: `save ${summary}` }, [save]),
    );
    if (saved.outcome === 'saved') {
      control.note(saved.message, {}, saved.credits);
      return saved.result;
    }
  }
  throw ApplicationFailure.nonRetryable(
    'The model answered in the wrong form twice.',
    'ai_invalid',
  );
}
