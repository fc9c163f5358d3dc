import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { updateRoute } from '#api/shared/crud.ts';
import { taskPatch, taskPut } from '#contracts/api/writer/tasks.ts';
import { ImpossibleTransition } from '#domain/shared/transitions.ts';
import { changedStructure } from '#entities/writer/fit-structure.ts';
import { takeIdea } from '#entities/writer/take-idea.ts';
import type { Task } from '#entities/writer/task.ts';
import { refuseHeld } from '#entities/writer/task-with-run.ts';
import { assertReferences } from '#entities/writer/writer-references.ts';
import { columnsOf } from './columns-of.ts';
import { changeableTask } from './task-resource.ts';

type Body = z.output<typeof taskPatch>;

async function apply(em: EntityManager, task: Task, body: Body): Promise<void> {
  const { idea_id: ideaId, status } = body;
  if (status !== undefined && status !== task.status) {
    throw new ImpossibleTransition('task', task.status, status, 'only runs move tasks');
  }
  refuseHeld(task);
  const { type, structure } = changedStructure(
    { type: task.contentType, structure: task.contentStructure },
    { type: body.content_type, structure: body.content_structure },
  );
  const columns = columnsOf(body);
  await assertReferences(em, task, columns, task);
  if (ideaId && ideaId !== task.ideaId) await takeIdea(em, task.sectorId, ideaId);
  const fields = { ...columns, contentType: type, contentStructure: structure };
  em.assign(task, fields, { ignoreUndefined: true });
}

const permission = 'edit';

export const updateTaskRoutes = [
  updateRoute(changeableTask, 'put', { permission, body: taskPut, apply }),
  updateRoute(changeableTask, 'patch', { permission, body: taskPatch, apply }),
];
