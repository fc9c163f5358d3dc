import { continueAsNew, proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { AutomationActivities } from '#contracts/activities/automation-runs.ts';
import type {
  AutomationRunInput,
  AutomationRunOutput,
} from '#contracts/workflows/automation/automation-run.ts';
import { type AutomationStage, automationStages, isStageOn } from '#domain/automation/settings.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { itemsToTheEnd } from '#workflows/system/stages/items-to-the-end.ts';

// Choosing items, writing their runs and the results of stages are milliseconds of database work.
const { passOver, takeBatch, countAutomation, closeStages } =
  proxyLocalActivities<AutomationActivities>(databaseWork);

/** Batches of one execution before its history starts anew: a few dozen events each, far below 10,000. */
const defaultBatchesPerExecution = 50;

/** Where an automation is: a stage by its index, and the batch that comes next. */
interface Position {
  stage: number;
  batch: number;
}

/**
 * Takes a site from its keywords to review, or further where that is switched on: stage after stage, each in
 * batches. What fails leaves the rest; a stage that fails leaves the next ones, which work on what there is.
 */
export async function automationRun(input: AutomationRunInput): Promise<AutomationRunOutput> {
  const control = new RunControl(input, automationStages);
  return control.toTheEnd(async () => {
    const { accountId, runId, settings, resumeAt = { stage: 0, batch: 0 } } = input;
    control.undoWith(async ({ status }) => {
      await closeStages.executeWithOptions({ summary: 'close the stages' }, [
        { accountId, runId, status },
      ]);
    });
    const isLong = countTo(input.batchesPerExecution ?? defaultBatchesPerExecution);
    for (const [index, stage] of automationStages.entries()) {
      if (index < resumeAt.stage) continue;
      control.enter(stage);
      if (!isStageOn(settings, stage)) {
        await control.whilePaused();
        await passOver.executeWithOptions({ summary: `${stage} is switched off` }, [
          { ...control.at(0), stage },
        ]);
        continue;
      }
      const batch = index === resumeAt.stage ? resumeAt.batch : 0;
      await doStage(control, input, { stage: index, batch }, isLong);
    }
    return countAutomation.executeWithOptions({ summary: 'count what was done' }, [
      { accountId, runId },
    ]);
  });
}

/** Takes batches until nothing is left, or nothing more may be done. */
async function doStage(
  control: RunControl,
  input: AutomationRunInput,
  { stage: index, batch: first }: Position,
  isLong: () => boolean,
): Promise<void> {
  const stage = automationStages[index] as AutomationStage;
  for (let batch = first; ; batch += 1) {
    await waitBefore(input, stage, batch);
    await control.whilePaused();
    const taken = await takeBatch.executeWithOptions({ summary: `${stage}: batch ${batch + 1}` }, [
      { ...control.at(0), stage, batch },
    ]);
    if (taken.items === 0) return;
    if (taken.runs > 0) {
      await itemsToTheEnd(control, `${stage}/${batch + 1}`, { title: taken.title });
    }
    if (!isLong()) continue;
    // A pause lives in this execution only, so it is waited out before.
    await control.whilePaused();
    const resumeAt = { stage: index, batch: batch + 1 };
    await continueAsNew<typeof automationRun>({ ...input, startPaused: false, resumeAt });
  }
}

/** The delays that are set; before anything is approved without a person, the time that a person has. */
async function waitBefore(
  { settings }: AutomationRunInput,
  stage: AutomationStage,
  batch: number,
): Promise<void> {
  const { withinStageDelaySeconds, betweenStageDelaySeconds, publish } = settings;
  if (batch > 0) {
    await delay(withinStageDelaySeconds, `until the next batch of ${stage}`);
    return;
  }
  const isFirst = automationStages.find((each) => isStageOn(settings, each)) === stage;
  if (!isFirst) await delay(betweenStageDelaySeconds, `until ${stage}`);
  if (stage === 'publish' && publish.autoApprove) {
    await delay(publish.approvalHoldSeconds, 'a person may still reject');
  }
}

async function delay(seconds: number, summary: string): Promise<void> {
  if (seconds > 0) await sleep(seconds * 1000, { summary });
}

/** Answers true once it was asked so many times. */
function countTo(most: number): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count >= most;
  };
}
