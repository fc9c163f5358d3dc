import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { siteNotGranted } from '#api/shared/find-row.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';

interface Owner {
  id: string;
  siteId: string;
  sectorId: string;
  deletedAt?: Date | null | undefined;
}

interface Named {
  content_id?: string | null | undefined;
  task_id?: string | null | undefined;
  cluster_id?: string | null | undefined;
}

/** A living row that a body points at. */
async function referenced<Entity extends Owner>(
  em: EntityManager,
  entity: EntityName<Entity>,
  id: string,
  field: string,
): Promise<Owner> {
  const where = { id, deletedAt: null } as object as FilterQuery<NoInfer<Entity>>;
  const found = await em.findOne(entity, where);
  if (found) return found;
  const isOwn = (await em.count(entity, where, { filters: { granted: false } })) > 0;
  throw isOwn ? siteNotGranted() : unprocessable(field, 'This must belong to your account');
}

/**
 * Where an attribute stands: site and sector of what it belongs to.
 *
 * @throws AppError `unprocessable` when there is none, one is of elsewhere or they are of several sectors,
 *   `permission_denied` for a site that was not granted
 */
export async function placeOfOwners(
  em: EntityManager,
  { content_id: contentId, task_id: taskId, cluster_id: clusterId }: Named,
): Promise<{ siteId: string; sectorId: string }> {
  const owners: [field: string, owner: Owner][] = [];
  const add = async <Entity extends Owner>(
    entity: EntityName<Entity>,
    field: string,
    id: string | null | undefined,
  ) => {
    if (id) owners.push([field, await referenced(em, entity, id, field)]);
  };
  await add(Content, 'content_id', contentId);
  await add(Task, 'task_id', taskId);
  await add(Cluster, 'cluster_id', clusterId);
  const [first] = owners;
  if (!first) throw unprocessable('content_id', 'Name a content, a task or a cluster');
  const [, { siteId, sectorId }] = first;
  const stray = owners.find(([, owner]) => owner.sectorId !== sectorId);
  if (stray) throw unprocessable(stray[0], 'All must belong to the same sector');
  return { siteId, sectorId };
}
