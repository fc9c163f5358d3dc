import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { ChangedCluster } from './cluster-change.ts';

/**
 * Makes clusters what they were before a change. Those it made go into the Trash; those it deleted come
 * back last, when their names are free again.
 */
export async function restoreClusters(
  em: EntityManager,
  clusters: readonly ChangedCluster[],
): Promise<void> {
  const made = clusters.flatMap(({ id, before }) => (before === null ? id : []));
  await em.execute(
    'update igny8_clusters set deleted_at = now() where id = any(?::uuid[]) and deleted_at is null',
    [arrayLiteral(made)],
  );
  await restoreRows(
    em,
    clusters.filter(({ before, after }) => before !== null && after !== null),
  );
  await restoreRows(
    em,
    clusters.filter(({ before, after }) => before !== null && after === null),
  );
}

async function restoreRows(em: EntityManager, clusters: readonly ChangedCluster[]): Promise<void> {
  const rows = clusters.map(({ id, before }) => ({ id, ...before }));
  await em.execute(
    `update igny8_clusters cluster set name = earlier.name, description = earlier.description,
       pillar_keyword = earlier."pillarKeyword", cohesion = earlier.cohesion, locked = earlier.locked,
       touched_at = earlier."touchedAt", deleted_at = null
     from jsonb_to_recordset(?::jsonb) as earlier (id uuid, name text, description text, "pillarKeyword" text,
       cohesion float8, locked boolean, "touchedAt" timestamptz)
     where cluster.id = earlier.id`,
    [JSON.stringify(rows)],
  );
}
