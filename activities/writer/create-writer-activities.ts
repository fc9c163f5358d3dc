import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { PutTaskBackInput, WriterActivities } from '#contracts/activities/writer.ts';
import { Task } from '#entities/writer/task.ts';
import { createDrawImage } from './draw-image.ts';
import { createFindArticle } from './find-article.ts';
import { createListImages, createPutImagesBack } from './list-images.ts';
import { createPlanArticle } from './plan-article.ts';
import { createFailImage, createSaveImage } from './save-image.ts';

/** What the writer's workflows do besides asking models for text. */
export function createWriterActivities(dependencies: ActivityDependencies): WriterActivities {
  const { orm } = dependencies;
  return {
    planArticle: createPlanArticle(dependencies),
    findArticle: createFindArticle(dependencies),
    listImages: createListImages(dependencies),
    drawImage: createDrawImage(dependencies),
    saveImage: createSaveImage(dependencies),
    failImage: createFailImage(dependencies),
    putImagesBack: createPutImagesBack(dependencies),

    /**
     * Undo of "in progress": a cancelled task waits again, a failed one says so; a written one stays, and
     * so does one that another run has.
     */
    async putTaskBack({ runId, taskId, to }: PutTaskBackInput): Promise<boolean> {
      const putBack = await orm.em.nativeUpdate(
        Task,
        { id: taskId, runId, status: { $in: ['queued', 'in_progress'] } },
        { status: to, runId: null },
      );
      return putBack > 0;
    },
  };
}
