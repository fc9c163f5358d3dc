import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { restorableSince } from '#domain/shared/trash.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { ChangedCluster, ClusterChange } from './cluster-change.ts';

const idsOf = ({ clusters }: ClusterChange) => clusters.map(({ id }) => id);

/** What it was called: a cluster that is purged cannot be asked. */
function nameOf({ before, after }: ChangedCluster): string {
  return (before ?? after)?.name ?? '';
}

/**
 * Refuses to undo what cannot be put back exactly.
 *
 * @throws AppError `conflict` naming what is in the way
 */
export async function refuseUndo(em: EntityManager, change: ClusterChange): Promise<void> {
  await refusePurged(em, change);
  await refuseLaterChange(em, change);
  await refuseTakenName(em, change);
}

/** After 30 days in the Trash a cluster is as good as purged. */
async function refusePurged(em: EntityManager, change: ClusterChange): Promise<void> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from igny8_clusters where id = any(?::uuid[]) and (deleted_at is null or deleted_at >= ?)`,
    [arrayLiteral(idsOf(change)), restorableSince(new Date())],
  );
  const there = new Set(rows.map(({ id }) => id));
  const purged = change.clusters.find(({ id }) => !there.has(id));
  if (purged) {
    throw conflict(`"${nameOf(purged)}" is gone from the Trash and cannot be brought back`);
  }
}

/** The last of those that build on it: it is to be undone first. */
async function refuseLaterChange(em: EntityManager, change: ClusterChange): Promise<void> {
  const [later] = await em.execute<{ id: string; title: string }[]>(
    `select later.id, later.title
     from igny8_cluster_changes mine
     join igny8_cluster_changes later on later.account_id = mine.account_id
       and later.sector_id = mine.sector_id and later.undone_at is null
       and (later.created_at, later.id) > (mine.created_at, mine.id)
     where mine.id = ? and (
       exists (select from jsonb_to_recordset(later.clusters) as cluster (id uuid)
         where cluster.id = any(?::uuid[]))
       or exists (select from igny8_cluster_change_keywords moved
         join igny8_cluster_change_keywords again using (keyword_id)
         where moved.change_id = mine.id and again.change_id = later.id))
     order by later.created_at desc, later.id desc limit 1`,
    [change.id, arrayLiteral(idsOf(change))],
  );
  if (!later) return;
  throw new AppError('conflict', {
    errors: {
      non_field_errors: [`A later change builds on this one, undo it first: ${later.title}`],
    },
    extra: { data: later },
  });
}

/** Names of clusters that come back or get their old name back, whatever the case. */
async function refuseTakenName(em: EntityManager, change: ClusterChange): Promise<void> {
  const names = change.clusters.flatMap(({ before }) => before?.name ?? []);
  const [taken] = await em.execute<{ name: string }[]>(
    `select name from igny8_clusters where sector_id = ? and deleted_at is null and id <> all(?::uuid[])
       and lower(name) in (select lower(wanted) from unnest(?::text[]) as wanted) limit 1`,
    [change.sectorId, arrayLiteral(idsOf(change)), arrayLiteral(names)],
  );
  if (taken) throw conflict(`Another cluster is called "${taken.name}" by now: rename it first`);
}
