import type { EntityManager } from '@mikro-orm/postgresql';
import { findRows } from '#api/shared/find-row.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { taskMachine } from '#domain/writer/states.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';

/** A written task is written again only after its content was rejected (spec/domain.md, "State that moves"). */
async function refuseFinished(em: EntityManager, task: Task): Promise<void> {
  const content = await em.findOne(Content, { taskId: task.id, deletedAt: null });
  const isRejected = content?.status === 'draft' && content.rejectReason !== null;
  if (content && !isRejected) throw conflict('The task is already completed', 'ids');
}

/**
 * The tasks of a request, queued for writing in the caller's transaction.
 *
 * @throws AppError `not_found` when one is unknown, `conflict` when one is finished
 * @throws ImpossibleTransition when one is being written
 */
export async function queueForWriting(em: EntityManager, ids: readonly string[]): Promise<Task[]> {
  const tasks = await findRows(em, Task, ids);
  for (const task of tasks) {
    if (task.status === 'completed') await refuseFinished(em, task);
    if (task.status !== 'queued') assertTransition(taskMachine, task.status, 'queued');
    task.status = 'queued';
  }
  await em.flush();
  return tasks;
}
