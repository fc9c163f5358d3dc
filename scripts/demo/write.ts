import type { ApiClient } from '#client/create-client.ts';
import type { Schema } from '#client/schemas.ts';
import { LaunchError } from '../platform/launch-error.ts';
import type { Article } from './article.ts';
import { followRun } from './follow-run.ts';
import { allOf } from './rows.ts';
import type { StepTeller } from './step-teller.ts';
import type { Workplace } from './workplace.ts';

const runLimitMilliseconds = 600_000;
/** Above the 1,200 words from which on an article is written in parts. */
const longArticleWords = 2_000;
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
  const [first] = taskIds;
  if (first === undefined) throw new LaunchError('No idea could be queued');
  await makeLong(api, first, tell);
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

/** One article is long and written after research: in parts, with sources. */
async function makeLong(api: ApiClient, id: string, tell: StepTeller): Promise<void> {
  const { data: task } = await api.patch('/api/v1/writer/tasks/{id}/', {
    params: { path: { id } },
    body: { word_count: longArticleWords, with_research: true },
  });
  tell.say(`"${task.title}" is to have ${longArticleWords} words, written after research`);
}

/** What became of the tasks: text, pictures, and where each was published. */
export async function readArticles(
  api: ApiClient,
  { siteId }: Workplace,
  taskIds: readonly string[],
): Promise<Article[]> {
  const articles: Article[] = [];
  const ofSite = { params: { query: { site_id: siteId } } };
  for await (const { id, task_id: taskId } of api.rows('/api/v1/writer/content/', ofSite)) {
    if (!taskId || !taskIds.includes(taskId)) continue;
    const { data: content } = await api.get('/api/v1/writer/content/{id}/', {
      params: { path: { id } },
    });
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
