import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { taskIds } from '#contracts/api/writer/tasks.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import type { GenerateImagesInput } from '#contracts/workflows/writer/generate-images.ts';
import { startItems } from '#entities/system/start-batch.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { imagesStart } from '#entities/writer/images-start.ts';
import { Task } from '#entities/writer/task.ts';

/** The contents of these tasks; a task that is not written yet refuses the request. */
async function contentsOf(em: EntityManager, ids: readonly string[]): Promise<Content[]> {
  await findRows(em, Task, ids);
  const contents = await em.find(Content, { taskId: { $in: [...ids] }, deletedAt: null });
  if (contents.length < ids.length) {
    throw conflict('A task has no content yet; write it first', 'ids');
  }
  return contents;
}

export const generateImages = route(
  {
    method: 'post',
    path: 'writer/tasks/generate_images/',
    tag: 'Writer',
    throttle: 'image_gen',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Make the images of the content of tasks',
    body: taskIds,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const started = await call.em.transactional(async (em) => {
      const contents = await contentsOf(em, call.body.ids);
      const items: RunStart<GenerateImagesInput>[] = [];
      for (const content of contents) items.push(await imagesStart(em, content));
      const title = `Images for ${contents.length} articles`;
      return startItems(em, starterOf(call), title, items);
    });
    return accepted(call, started);
  },
);
