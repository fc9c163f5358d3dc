import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { bulkUpdateRoute } from '#api/shared/bulk.ts';
import { tasksUpdateBody } from '#contracts/api/writer/tasks.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { changedStructure } from '#entities/writer/fit-structure.ts';
import type { Task } from '#entities/writer/task.ts';
import { heldByRun } from '#entities/writer/task-with-run.ts';
import { assertReferences } from '#entities/writer/writer-references.ts';
import { columnsOf } from './columns-of.ts';
import { taskResource } from './task-resource.ts';

type Body = z.output<typeof tasksUpdateBody>;

/** Why a task of many stays as it is, where the others can change. */
function refusalOf(task: Task, first: Task, body: Body): string | undefined {
  const { cluster_id: clusterId, taxonomy_id: taxonomyId } = body;
  if (clusterId && task.sectorId !== first.sectorId) {
    return 'Cluster must belong to the selected sector';
  }
  if (taxonomyId && task.siteId !== first.siteId)
    return 'Taxonomy must belong to the selected site';
  return heldByRun(task);
}

function change(em: EntityManager, task: Task, body: Body): string | undefined {
  try {
    const { type, structure } = changedStructure(
      { type: task.contentType, structure: task.contentStructure },
      { type: body.content_type, structure: body.content_structure },
    );
    const fields = { ...columnsOf(body), contentType: type, contentStructure: structure };
    em.assign(task, fields, { ignoreUndefined: true });
    return undefined;
  } catch (error) {
    if (error instanceof AppError)
      return Object.values(error.errors ?? {})
        .flat()
        .join(' ');
    throw error;
  }
}

export const bulkUpdateTasks = bulkUpdateRoute(taskResource, {
  name: 'bulk_update',
  summary: 'Change fields of tasks',
  description:
    'Each gets the fields that are given. One that a run has, or that they do not fit, is left out with the reason.',
  permission: 'edit',
  body: tasksUpdateBody,
  async apply(em, tasks, body) {
    const [first] = tasks;
    const leftOut = new Map<string, string>();
    if (!first) return leftOut;
    await assertReferences(em, first, columnsOf(body));
    for (const task of tasks) {
      const refusal = refusalOf(task, first, body) ?? change(em, task, body);
      if (refusal !== undefined) leftOut.set(task.id, refusal);
    }
    await em.flush();
    return leftOut;
  },
});
