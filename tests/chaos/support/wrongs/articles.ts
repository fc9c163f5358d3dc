import type { DurablePlatform } from '../durable-platform.ts';
import type { PlacedOrder } from '../place-orders.ts';
import type { Fate } from '../plan.ts';

interface MadeArticle {
  task_id: string;
  run_status: string;
  runs: number;
  contents: number;
  content_id: string | null;
  content_status: string | null;
  versions: number;
  pictures: number;
  error: string | null;
}

const madeQuery = `
  select task.id as task_id, max(run.status) as run_status, count(distinct run.id)::int as runs,
    count(distinct content.id)::int as contents, max(content.id::text) as content_id,
    max(content.status) as content_status,
    count(distinct version.id)::int as versions,
    count(distinct image.id) filter (where image.status = 'generated')::int as pictures,
    max(run.error ->> 'message') as error
  from igny8_tasks task
  left join igny8_runs run
    on run.type = 'contentPipeline' and run.input -> 'subject' ->> 'taskId' = task.id::text
  left join igny8_contents content on content.task_id = task.id
  left join igny8_content_versions version on version.content_id = content.id
  left join igny8_images image on image.content_id = content.id
  where task.id = any ($1) group by task.id`;

/** Nothing is lost and nothing is there twice: an article a task, a post an article, whatever was killed. */
export async function wrongArticles(
  { database, sandbox }: DurablePlatform,
  orders: readonly PlacedOrder[],
): Promise<string[]> {
  const { rows } = await database.query<MadeArticle>(madeQuery, [
    orders.flatMap(({ taskIds }) => taskIds),
  ]);
  const made = new Map(rows.map((row) => [row.task_id, row]));
  const posts = Map.groupBy(await sandbox.posts(), ({ contentId }) => contentId ?? 'no content');
  const twice = [...posts].filter(([, of]) => of.length > 1);
  return [
    ...twice.map(([id, of]) => `content ${id} stands at the destination ${of.length} times`),
    ...orders.flatMap(({ taskIds, fate }) =>
      taskIds.flatMap((taskId) => {
        const row = made.get(taskId);
        if (!row) return [`task ${taskId} is lost`];
        return [...wrongRun(row, fate === 'cancelled'), ...wrongContent(row, fate, posts)];
      }),
    ),
  ];
}

function wrongRun({ task_id, runs, run_status, error }: MadeArticle, mayBeCancelled: boolean) {
  if (runs !== 1) return [`task ${task_id} has ${runs} runs`];
  if (run_status === 'completed' || (mayBeCancelled && run_status === 'cancelled')) return [];
  return [`the run of task ${task_id} is ${run_status}: ${error}`];
}

function wrongContent(
  row: MadeArticle,
  fate: Fate,
  posts: ReadonlyMap<string, unknown[]>,
): string[] {
  const { task_id, run_status, contents, content_id, content_status, versions, pictures } = row;
  const published = posts.get(content_id ?? '')?.length ?? 0;
  const is = `${contents} contents, ${versions} versions, ${pictures} pictures, ${published} posts, ${content_status}`;
  const atMostOnce = [contents, versions, pictures, published].every((count) => count <= 1);
  const written = contents + versions + pictures === 3;
  const asDecided =
    fate === 'rejected'
      ? published === 0 && content_status === 'draft'
      : published === 1 && content_status === 'published';
  const isRight = atMostOnce && (run_status !== 'completed' || (written && asDecided));
  return isRight ? [] : [`the ${run_status} run of task ${task_id} (${fate}) has made ${is}`];
}
