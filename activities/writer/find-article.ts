import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { FindArticleInput } from '#contracts/activities/writer.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { Content } from '#entities/writer/content.ts';

/**
 * The article of a task that is gone on with.
 *
 * @throws AppError `conflict` where nothing is written yet
 */
export function createFindArticle({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function findArticle({ taskId }: FindArticleInput): Promise<{ contentId: string }> {
    const content = await orm.em.findOne(Content, { taskId, deletedAt: null }, { fields: ['id'] });
    if (!content) throw conflict('The task has no article yet; begin with the stage generate.');
    return { contentId: content.id };
  };
}
