import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { namesInWords } from './change-titles.ts';
import type { Cluster } from './cluster.ts';
import type { MovedReference } from './cluster-change.ts';
import { requireFreeName, writingName } from './free-cluster-name.ts';
import { lockWithMembers } from './lock-clusters.ts';
import { makeMoves, noteMoves } from './note-moves.ts';
import { recordChange } from './record-change.ts';
import { touchClusters } from './touch-clusters.ts';

interface Merge {
  /** The first stays. */
  ids: readonly string[];
  /** Of the one that stays, from now on. */
  name?: string | undefined;
  madeById: string;
}

/**
 * Makes one cluster of several, in the caller's transaction: keywords, ideas, tasks and content of the
 * others go to the first, the others into the Trash. Locked ones, too: a lock holds runs back, not people.
 *
 * @returns id of the change
 * @throws AppError `not_found`; `unprocessable` for fewer than two, or of several sectors; `conflict` for
 *   a name that is taken
 */
export async function mergeClusters(
  em: EntityManager,
  { ids, name, madeById }: Merge,
): Promise<string> {
  const clusters = await lockWithMembers(em, ids);
  const [kept, ...others] = clusters;
  if (!kept || clusters.length < ids.length) throw new AppError('not_found');
  if (others.length === 0) throw unprocessable('ids', 'Name at least two clusters');
  if (others.some(({ sectorId }) => sectorId !== kept.sectorId)) {
    throw unprocessable('ids', 'All clusters must be of one sector');
  }
  const newName = name ?? kept.name;
  await requireFreeName(em, kept.sectorId, newName, ids);
  const { accountId, siteId, sectorId } = kept;
  const title = `Merged ${namesInWords(others.map((other) => other.name))} into "${newName}"`;
  const record = { kind: 'merge', title, madeById, clusterIds: ids } as const;
  return recordChange(
    em,
    { ...record, place: { accountId, siteId, sectorId } },
    async (changeId) => {
      const references = await moveInto(em, kept, others, changeId);
      await writingName(newName, () =>
        em.execute('update igny8_clusters set name = ? where id = ?', [newName, kept.id]),
      );
      await touchClusters(em, [kept.id]);
      return { references };
    },
  );
}

async function moveInto(
  em: EntityManager,
  kept: Cluster,
  others: readonly Cluster[],
  changeId: string,
): Promise<MovedReference[]> {
  const otherIds = others.map(({ id }) => id);
  await noteMoves(em, changeId, {
    sql: 'select id, ?::uuid from igny8_keywords where cluster_id = any(?::uuid[])',
    parameters: [kept.id, arrayLiteral(otherIds)],
  });
  await makeMoves(em, changeId);
  const references: MovedReference[] = [];
  for (const [table, movable] of linkingTables) {
    const moved = await moveLinks(em, { table, movable }, otherIds, kept.id);
    references.push(...moved.map((row) => ({ table, ...row, toClusterId: kept.id })));
  }
  await em.execute('update igny8_clusters set deleted_at = now() where id = any(?::uuid[])', [
    arrayLiteral(otherIds),
  ]);
  return references;
}

/** What hangs on clusters, in the order in which it is locked, and which of it can move to another one. */
const linkingTables: [table: MovedReference['table'], movable: string][] = [
  ['content_ideas', ''],
  ['tasks', ''],
  ['contents', ''],
  ['content_attributes', ''],
  // A content plays a part in a cluster once; what it would play twice goes with its cluster.
  [
    'content_cluster_maps',
    `and id in (select distinct on (content_id, task_id, role) id from igny8_content_cluster_maps map
       where cluster_id = any(?::uuid[]) and not exists (
         select 1 from igny8_content_cluster_maps twin where twin.content_id = map.content_id
           and twin.role = map.role and twin.cluster_id = ?)
       order by content_id, task_id, role, id)`,
  ],
];

function moveLinks(
  em: EntityManager,
  { table, movable }: { table: MovedReference['table']; movable: string },
  fromIds: readonly string[],
  toId: string,
): Promise<{ id: string; fromClusterId: string }[]> {
  const from = arrayLiteral(fromIds);
  return em.execute(
    `with moved as (
         select id, cluster_id from igny8_${table} where cluster_id = any(?::uuid[]) ${movable}),
       changed as (update igny8_${table} linked set cluster_id = ? from moved where linked.id = moved.id)
     select id, cluster_id as "fromClusterId" from moved order by id`,
    movable === '' ? [from, toId] : [from, from, toId, toId],
  );
}
