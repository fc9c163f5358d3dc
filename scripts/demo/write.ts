import type { ApiClient } from '#client/create-client.ts';
import type { Schema } from '#client/schemas.ts';
import { LaunchError } from '../platform/launch-error.ts';
import type { Article } from './article.ts';
import { followRun } from './follow-run.ts';
import { allOf } from './rows.ts';
import type { StepTeller } from './step-teller.ts';
import type { Workplace } from './workplace.ts';

const runLimitMilliseconds = 600_000;
const stages: ('generate' | 'image_prompts' | 'images' | 'publish')[] = [
  'generate',
  'image_prompts',
  'images',
  'publish',
];

/**
 * Takes every idea through the pipeline and waits for all of them.
 *
 * @returns ids of the tasks
 */
export async function makeArticles(
  api: ApiClient,
  ideas: readonly Schema<'ContentIdea'>[],
  tell: StepTeller,
): Promise<string[]> {
  const body = { ids: ideas.map((idea) => idea.id) };
  const { data: queued } = await api.post('/api/v1/planner/ideas/bulk_queue_to_writer/', { body });
  const taskIds = queued.results.flatMap((result) => result.task_id ?? []);
  if (taskIds.length === 0) throw new LaunchError('No idea could be queued');
  const { data: started } = await api.post('/api/v1/pipelines/content/', {
    body: { task_ids: taskIds, stages },
  });
  const params = { path: { id: started.run_id } };
  const { data: run } = await api.get('/api/v1/runs/{id}/', { params });
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
  const articles: Article[] = [];
  const ofSite = { params: { query: { site_id: siteId } } };
  for await (const content of api.rows('/api/v1/writer/content/', ofSite)) {
    if (!content.task_id || !taskIds.includes(content.task_id)) continue;
    const ofContent = { params: { query: { content_id: content.id } } };
    const images = await allOf(api.rows('/api/v1/writer/images/', ofContent));
    const records = await allOf(api.rows('/api/v1/publisher/publishing-records/', ofContent));
    const record = records.find(({ destination_url }) => destination_url !== null);
    if (!record) throw new LaunchError(`"${content.title}" has no published post`);
    articles.push({ content, images, record });
  }
  if (articles.length === taskIds.length) return articles;
  throw new LaunchError(`${articles.length} of ${taskIds.length} articles are there`);
}
