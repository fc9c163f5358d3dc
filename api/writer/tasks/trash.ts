import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkDeleteRoute } from '#api/shared/bulk.ts';
import { deleteRoute } from '#api/shared/crud.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { bulkRestoreRoute, restoreRoute } from '#api/shared/restore.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { emptyGoneLinks } from '#entities/writer/empty-gone-links.ts';
import { ideaTaken } from '#entities/writer/take-idea.ts';
import { Task } from '#entities/writer/task.ts';
import { heldByRun, refuseHeld } from '#entities/writer/task-with-run.ts';
import { taskResource } from './task-resource.ts';

const permission = 'edit';
const restoration = {
  permission,
  taken: ideaTaken,
  prepare: (em: EntityManager, rows: Task[]) => emptyGoneLinks(em, Task, rows),
} as const;

export const taskTrashRoutes = [
  deleteRoute(taskResource, permission, (em, target) =>
    em.transactional(async (inner) => {
      const task = await lockRow(inner, Task, inner.merge(target));
      refuseHeld(task);
      await moveToTrash(inner, Task, [task.id]);
    }),
  ),
  restoreRoute(taskResource, restoration),
  bulkDeleteRoute(taskResource, {
    permission,
    async remove(em, tasks) {
      const leftOut = new Map<string, string>();
      for (const task of tasks) {
        const refusal = heldByRun(task);
        if (refusal !== undefined) leftOut.set(task.id, refusal);
      }
      const free = tasks.filter(({ id }) => !leftOut.has(id));
      await moveToTrash(
        em,
        Task,
        free.map(({ id }) => id),
      );
      return leftOut;
    },
  }),
  bulkRestoreRoute(taskResource, restoration),
];
