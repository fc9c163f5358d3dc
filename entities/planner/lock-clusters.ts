import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { Cluster } from './cluster.ts';

/** Rows that name the cluster they belong to, in the order in which they are locked. */
const linkedTables = ['igny8_tasks', 'igny8_content_ideas', 'igny8_contents'];

/** The Trash, too: what comes back from it is where it would have been. */
async function lockMembers(
  em: EntityManager,
  clusterIds: readonly string[],
  changeId: string | undefined,
): Promise<void> {
  const ids = arrayLiteral(clusterIds);
  for (const table of linkedTables) {
    await em.execute(
      `select 1 from ${table} where cluster_id = any(?::uuid[]) order by id for no key update`,
      [ids],
    );
  }
  await em.execute(
    `select 1 from igny8_keywords where id in (
       select id from igny8_keywords where cluster_id = any(?::uuid[])
       union select keyword_id from igny8_cluster_change_keywords where change_id = ?)
     order by id for no key update`,
    [ids, changeId ?? null],
  );
}

/**
 * Clusters that content of these is written for: when it moves to another cluster, the triggers come for
 * them, to flag or unflag cannibalisation.
 */
async function aimedAt(em: EntityManager, clusterIds: readonly string[]): Promise<string[]> {
  const targets = await em.execute<{ sector: string; key: string }[]>(
    `select distinct sector.id as sector, content.primary_keyword_key as key from igny8_contents content
     join igny8_sectors sector on sector.account_id = content.account_id and sector.site_id = content.site_id
     where content.cluster_id = any(?::uuid[]) and content.primary_keyword_key <> ''`,
    [arrayLiteral(clusterIds)],
  );
  const sectors = new Set(targets.map(({ sector }) => sector));
  const keys = new Set(targets.map(({ key }) => key));
  // By plain values: whatever the statistics say, no keyword is read twice. As a join it was once a content.
  const rows = await em.execute<{ id: string }[]>(
    `select distinct cluster_id as id from igny8_keywords
     where sector_id = any(?::uuid[]) and keyword = any(?::text[])
       and deleted_at is null and cluster_id is not null`,
    [arrayLiteral([...sectors]), arrayLiteral([...keys])],
  );
  return rows.map(({ id }) => id);
}

/** Content came into the clusters while they were being locked. */
class Newcomer extends Error {}

/** All that moving these clusters' members touches, in one order; false when something came in between. */
async function lockAll(
  em: EntityManager,
  ids: readonly string[],
  changeId: string | undefined,
): Promise<boolean> {
  const attempt = em.transactional(async (inner) => {
    await lockMembers(inner, ids, changeId);
    const all = new Set([...ids, ...(await aimedAt(inner, ids))]);
    await lockRows(inner, [...all]);
    if ((await aimedAt(inner, ids)).some((id) => !all.has(id))) throw new Newcomer();
  });
  return attempt.then(
    () => true,
    (error: unknown) => {
      // Rolled back to the savepoint, which gives the locks back.
      if (error instanceof Newcomer) return false;
      throw error;
    },
  );
}

/**
 * Locks everything that belongs to clusters, then the clusters themselves and those whose flags depend on
 * it: whoever changes a keyword or content holds its row when the triggers come for its clusters, so the
 * other way round two people would wait for each other in a circle.
 *
 * @param changeId keywords of this change are locked, too, wherever they are
 * @returns as `lockClusters`
 */
export async function lockWithMembers(
  em: EntityManager,
  ids: readonly string[],
  changeId?: string,
): Promise<Cluster[]> {
  // Again only when content is committed within these milliseconds; once locked, nothing comes any more.
  while (!(await lockAll(em, ids, changeId)));
  return lockClusters(em, ids);
}

async function lockRows(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.execute(
    'select 1 from igny8_clusters where id = any(?::uuid[]) order by id for no key update',
    [arrayLiteral(ids)],
  );
}

/**
 * Locks clusters until the end of the transaction, in one order for everybody. From then on no keyword
 * joins or leaves them: who moves one comes for these locks, too.
 *
 * @returns as they are now, the living ones only, in the order of the ids
 */
export async function lockClusters(em: EntityManager, ids: readonly string[]): Promise<Cluster[]> {
  await lockRows(em, ids);
  const found = await em.find(
    Cluster,
    { id: { $in: [...ids] }, deletedAt: null },
    { refresh: true },
  );
  const byId = new Map(found.map((cluster) => [cluster.id, cluster]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
