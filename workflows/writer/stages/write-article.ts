import { patched, proxyLocalActivities } from '@temporalio/workflow';
import type { WriterActivities } from '#contracts/activities/writer.ts';
import type { GenerateContentOutput } from '#contracts/workflows/writer/generate-content.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';
import { researchArticle } from './research-article.ts';
import { writeInParts } from './write-in-parts.ts';

// Putting a task back and reading how it is to be written are statements; they wait for the database like all of them.
const { planArticle, putTaskBack } = proxyLocalActivities<WriterActivities>(databaseWork);

/** The stage `generate`: writes the article of a task. Shared by generateContent and contentPipeline. */
export async function writeArticle(
  control: RunControl,
  taskId: string,
): Promise<GenerateContentOutput> {
  control.enter('generate');
  control.undoWith(async ({ status }) => {
    const to = status === 'cancelled' ? 'pending' : 'failed';
    const { accountId, runId } = control.input;
    const isPutBack = await putTaskBack.executeWithOptions({ summary: `task back to ${to}` }, [
      { accountId, runId, taskId, to },
    ]);
    return isPutBack ? `The task is ${to}.` : undefined;
  });
  // Runs that began when every article was one reply end as they began.
  if (!patched('article-in-parts')) return writeAtOnce(control, taskId, 'generate_content');
  await control.whilePaused();
  const { functionName, inParts, isResearched } = await planArticle.executeWithOptions(
    { summary: 'see how it is written' },
    [{ ...control.at(0), taskId }],
  );
  if (!inParts) return writeAtOnce(control, taskId, functionName);
  if (isResearched) await researchArticle(control, taskId, { from: 0, to: 0.3 });
  return writeInParts(control, taskId, { from: isResearched ? 0.3 : 0 });
}

async function writeAtOnce(
  control: RunControl,
  taskId: string,
  functionName: string,
): Promise<GenerateContentOutput> {
  const saved = await runAiStep(control, {
    functionName,
    step: 'article',
    subject: { taskId },
    summary: 'write the article',
    from: 0,
    to: 1,
  });
  return { contentId: String(saved.contentId), wordCount: Number(saved.wordCount) };
}
