import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { ClusterSnapshot } from './cluster-change.ts';

interface SnapshotRow {
  id: string;
  snapshot: ClusterSnapshot | null;
}

/** Clusters as they are now, by id and in the order of the ids; null for one in the Trash, missing where there is no row. */
export async function snapshotsOf(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, ClusterSnapshot | null>> {
  const rows = await em.execute<SnapshotRow[]>(
    `select cluster.id, case when cluster.deleted_at is null then jsonb_build_object(
       'name', cluster.name, 'description', cluster.description, 'pillarKeyword', cluster.pillar_keyword,
       'cohesion', cluster.cohesion, 'locked', cluster.locked, 'touchedAt', cluster.touched_at) end as snapshot
     from igny8_clusters cluster where cluster.id = any(?::uuid[])`,
    [arrayLiteral(ids)],
  );
  const found = new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
  return new Map(
    ids.flatMap((id) => {
      const snapshot = found.get(id);
      return snapshot === undefined ? [] : [[id, snapshot]];
    }),
  );
}
