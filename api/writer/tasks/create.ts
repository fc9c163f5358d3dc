import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { createRoute } from '#api/shared/crud.ts';
import { referencedSector } from '#api/shared/references.ts';
import { taskBody } from '#contracts/api/writer/tasks.ts';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Task } from '#entities/writer/task.ts';
import { taskResource } from './task-resource.ts';

/** Cluster and idea must be living ones of the sector, and the idea without a task: it is queued by this one. */
async function takeReferences(em: EntityManager, body: z.output<typeof taskBody>): Promise<void> {
  const { cluster_id: clusterId, idea_id: ideaId, sector_id: sectorId } = body;
  const living = { sectorId, deletedAt: null };
  if (clusterId && !(await em.findOne(Cluster, { id: clusterId, ...living }))) {
    throw unprocessable('cluster_id', 'Cluster must belong to the selected sector');
  }
  if (!ideaId) return;
  // Locked, as `queueIdeas` does it: two tasks of one idea must not be made at once.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  if (!(await em.findOne(ContentIdea, { id: ideaId, ...living }, lock))) {
    throw unprocessable('idea_id', 'Idea must belong to the selected sector');
  }
  if (await em.findOne(Task, { ideaId, deletedAt: null })) {
    throw conflict('This idea already has a task', 'idea_id');
  }
  await em.nativeUpdate(ContentIdea, { id: ideaId, status: 'new' }, { status: 'queued' });
}

export const createTask = createRoute(taskResource, {
  permission: 'edit',
  body: taskBody,
  async make(em, body, { accountId }) {
    const { siteId, id: sectorId } = await referencedSector(em, body.site_id, body.sector_id);
    await takeReferences(em, body);
    const task = em.create(Task, { accountId, siteId, sectorId, title: body.title, keywords: [] });
    const fields = {
      description: body.description,
      clusterId: body.cluster_id,
      ideaId: body.idea_id,
      contentType: body.content_type,
      contentStructure: body.content_structure,
      keywords: body.keywords,
      wordCount: body.word_count,
    };
    return em.assign(task, fields, { ignoreUndefined: true });
  },
});
