import { proxyLocalActivities } from '@temporalio/workflow';
import type { WriterActivities } from '#contracts/activities/writer.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

// Putting a task back is one statement; it waits for the database like all of them.
const { putTaskBack } = proxyLocalActivities<WriterActivities>(databaseWork);

/** The stage `generate`: writes the article of a task. Shared by generateContent and contentPipeline. */
export async function writeArticle(
  control: RunControl,
  taskId: string,
): Promise<{ contentId: string; wordCount: number }> {
  control.enter('generate');
  control.undoWith(async ({ status }) => {
    const to = status === 'cancelled' ? 'pending' : 'failed';
    const { accountId, runId } = control.input;
    await putTaskBack.executeWithOptions({ summary: `task back to ${to}` }, [
      { accountId, runId, taskId, to },
    ]);
  });
  const saved = await runAiStep(control, {
    functionName: 'generate_content',
    step: 'article',
    subject: { taskId },
    summary: 'write the article',
    from: 0,
    to: 1,
  });
  return { contentId: String(saved.contentId), wordCount: Number(saved.wordCount) };
}
