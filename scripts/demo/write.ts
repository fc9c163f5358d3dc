import type { z } from 'zod';
import type { ideaRow } from '#contracts/api/planner/ideas.ts';
import { queuedIdeas } from '#contracts/api/planner/ideas.ts';
import { publishingRecordRow } from '#contracts/api/publisher/publishing-records.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { runDetail } from '#contracts/api/system/runs.ts';
import { contentRow } from '#contracts/api/writer/content.ts';
import { imageRow } from '#contracts/api/writer/images.ts';
import { LaunchError } from '../platform/launch-error.ts';
import type { ApiClient } from './api-client.ts';
import type { Article } from './article.ts';
import { followRun } from './follow-run.ts';
import type { StepTeller } from './step-teller.ts';
import type { Workplace } from './workplace.ts';

const runLimitMilliseconds = 600_000;
const stages = ['generate', 'image_prompts', 'images', 'publish'];

/**
 * Takes every idea through the pipeline and waits for all of them.
 *
 * @returns ids of the tasks
 */
export async function makeArticles(
  api: ApiClient,
  ideas: readonly z.infer<typeof ideaRow>[],
  tell: StepTeller,
): Promise<string[]> {
  const body = { ids: ideas.map((idea) => idea.id) };
  const queued = await api.post('planner/ideas/bulk_queue_to_writer/', body, queuedIdeas);
  const taskIds = queued.results.flatMap((result) => result.task_id ?? []);
  if (taskIds.length === 0) throw new LaunchError('No idea could be queued');
  const started = await api.post('pipelines/content/', { task_ids: taskIds, stages }, acceptedRun);
  const run = await api.get(`runs/${started.run_id}/`, runDetail);
  // One task is its own run; several are children of one.
  const runs = run.children.length > 0 ? run.children : [run];
  const board = tell.board();
  const ends = await Promise.allSettled(
    runs.map(async ({ id, title }) => {
      await followRun(api, id, runLimitMilliseconds, (progress) => board.update(title, progress));
      board.finish(title);
    }),
  );
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
  if (failures.length > 0) throw new LaunchError(failures.join('\n'));
  return taskIds;
}

/** What became of the tasks: text, pictures, and where each was published. */
export async function readArticles(
  api: ApiClient,
  { siteId }: Workplace,
  taskIds: readonly string[],
): Promise<Article[]> {
  const contents = await api.list(`writer/content/?site_id=${siteId}`, contentRow);
  const articles: Article[] = [];
  for (const content of contents) {
    if (!content.task_id || !taskIds.includes(content.task_id)) continue;
    const filter = `content_id=${content.id}`;
    const images = await api.list(`writer/images/?${filter}`, imageRow);
    const records = await api.list(`publisher/publishing-records/?${filter}`, publishingRecordRow);
    const record = records.find(({ destination_url }) => destination_url !== null);
    if (!record) throw new LaunchError(`"${content.title}" has no published post`);
    articles.push({ content, images, record });
  }
  if (articles.length === taskIds.length) return articles;
  throw new LaunchError(`${articles.length} of ${taskIds.length} articles are there`);
}
