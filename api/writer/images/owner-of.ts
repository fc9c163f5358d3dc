import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { siteNotGranted } from '#api/shared/find-row.ts';
import { type AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';

/** What a picture is for, with the place it has from it. */
export interface ImageOwner {
  siteId: string;
  sectorId: string;
  contentId: string | null;
  taskId: string | null;
}

/**
 * The living content or task that a body names.
 *
 * @throws AppError `unprocessable` for an unknown, deleted or another account's one, `permission_denied` for
 *   one of a site that was not granted
 */
export async function ownerOf(
  em: EntityManager,
  named: { content_id?: string | undefined; task_id?: string | undefined },
): Promise<ImageOwner> {
  const { content_id: contentId = null, task_id: taskId = null } = named;
  const { siteId, sectorId } =
    contentId === null
      ? await living(em, Task, taskId, unprocessable('task_id', 'Task must belong to your account'))
      : await living(
          em,
          Content,
          contentId,
          unprocessable('content_id', 'Content must belong to your account'),
        );
  return { siteId, sectorId, contentId, taskId };
}

interface Placed {
  id: string;
  siteId: string;
  sectorId: string;
  deletedAt?: Date | null | undefined;
}

async function living<Row extends Placed>(
  em: EntityManager,
  entity: EntityName<Row>,
  id: string | null,
  refusal: AppError,
): Promise<Placed> {
  const where = { id, deletedAt: null } as object as FilterQuery<NoInfer<Row>>;
  const found: Placed | null = await em.findOne(entity, where);
  if (found) return found;
  const isUngranted = (await em.count(entity, where, { filters: { granted: false } })) > 0;
  throw isUngranted ? siteNotGranted() : refusal;
}
