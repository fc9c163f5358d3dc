import { proxyLocalActivities } from '@temporalio/workflow';
import type { ReparseActivities } from '#contracts/activities/reparse.ts';
import type {
  ReparseContentInput,
  ReparseContentOutput,
} from '#contracts/workflows/writer/reparse-content.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';

const stages = ['reparse'] as const;

// Parsing and cleaning are milliseconds, and saved in one transaction with the charge.
const { reparseText } = proxyLocalActivities<ReparseActivities>(databaseWork);

/** Makes the text of a content anew of the model's stored replies; no model is asked. */
export async function reparseContent(input: ReparseContentInput): Promise<ReparseContentOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
    control.enter('reparse');
    await control.whilePaused();
    return reparseText.executeWithOptions({ summary: 'parse the stored reply again' }, [
      { ...control.at(1), contentId: input.contentId },
    ]);
  });
}
