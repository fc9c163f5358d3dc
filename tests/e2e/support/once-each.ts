import { expect } from 'vitest';
import { imagePath, type Sandbox } from './sandbox.ts';
import type { TestPlatform } from './test-platform.ts';

const madeQuery = `
  select content.id,
    (select count(*)::int from igny8_content_versions where content_id = content.id) as versions,
    (select count(*)::int from igny8_images where content_id = content.id and status = 'generated') as pictures,
    (select count(*)::int from igny8_images where content_id = content.id) as images,
    (select count(*)::int from igny8_publishing_records
      where content_id = content.id and status = 'published') as published
  from igny8_contents content where content.task_id = $1`;

/**
 * Each task has become one article with one version, one picture and one post, in the database and at the
 * destination, and each of its steps has one reply.
 */
export async function expectOnceEach(
  { database }: TestPlatform,
  sandbox: Sandbox,
  taskIds: string[],
): Promise<void> {
  const posts = await sandbox.posts();
  for (const taskId of taskIds) {
    const { rows } = await database.query<{ id: string }>(madeQuery, [taskId]);
    expect(rows).toEqual([
      { id: expect.any(String), versions: 1, images: 1, pictures: 1, published: 1 },
    ]);
    const posted = posts.filter((post) => post.contentId === rows[0]?.id);
    expect(posted.map((post) => post.status)).toEqual(['publish']);
  }
  const { rows } = await database.query<{ steps: number }>(
    `select count(*)::int as steps from igny8_ai_steps step
     where (step.subject ->> 'taskId') = any ($1) and jsonb_array_length(step.replies) <> 1`,
    [taskIds],
  );
  expect(rows).toEqual([{ steps: 0 }]);
}

/** Paid calls, by what was asked. */
export async function paidCalls(sandbox: Sandbox): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { path, function: name } of await sandbox.requests('/v1/')) {
    const key = path === imagePath ? 'image' : (name ?? path);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
