import { proxyLocalActivities } from '@temporalio/workflow';
import type { WriterActivities } from '#contracts/activities/writer.ts';
import type { ContentPipelineInput } from '#contracts/workflows/writer/content-pipeline.ts';
import type { GenerateContentOutput } from '#contracts/workflows/writer/generate-content.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';
import { writeArticle } from './write-article.ts';

// Looking up the article of a task is a query.
const { findArticle } = proxyLocalActivities<WriterActivities>(databaseWork);

/**
 * The content that a pipeline works on: the one it was given, the one it writes, or, where it enters after
 * `generate`, the one that its task has already.
 */
export async function beginContent(
  control: RunControl,
  { subject, stages, accountId, runId }: ContentPipelineInput,
): Promise<GenerateContentOutput> {
  if ('contentId' in subject) return { contentId: subject.contentId, wordCount: 0 };
  const { taskId } = subject;
  if (stages.includes('generate')) return writeArticle(control, taskId);
  const found = await findArticle.executeWithOptions({ summary: 'find the article' }, [
    { accountId, runId, taskId },
  ]);
  return { ...found, wordCount: 0 };
}
