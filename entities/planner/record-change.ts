import type { EntityManager } from '@mikro-orm/postgresql';
import type { clusterChangeKinds } from '#domain/planner/states.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import {
  type ChangedCluster,
  ClusterChange,
  type ClusterSnapshot,
  type MovedReference,
} from './cluster-change.ts';
import { snapshotsOf } from './cluster-snapshots.ts';

export interface ChangeRecord {
  /** Of a run whose batches are one change together: the first makes it, the others add to it. */
  id?: string;
  kind: (typeof clusterChangeKinds)[number];
  /** What is done, for people. */
  title: string;
  place: { accountId: string; siteId: string; sectorId: string };
  /** Null where a run does it. */
  madeById: string | null;
  runId?: string;
  /** The clusters that are there and are changed; their rows are locked. */
  clusterIds: readonly string[];
}

/** What a change brought forth besides moved keywords. */
interface ChangeResult {
  /** Ids of the clusters it made. */
  made?: readonly string[];
  references?: readonly MovedReference[];
}

/**
 * Keeps what undoing a change of clusters needs, in the caller's transaction.
 *
 * @param work makes the change; the keywords it moves are noted with `noteMoves` before they move
 * @returns id of the change
 */
export async function recordChange(
  em: EntityManager,
  record: ChangeRecord,
  work: (changeId: string) => Promise<ChangeResult>,
): Promise<string> {
  const changeId = record.id ?? uuidv7();
  const before = await snapshotsOf(em, record.clusterIds);
  await insertChange(em, changeId, record);
  const { made = [], references = [] } = await work(changeId);
  const after = await snapshotsOf(em, [...before.keys(), ...made]);
  const change = await em.findOneOrFail(
    ClusterChange,
    { id: changeId },
    { refresh: true, populate: ['clusters', 'references'] },
  );
  change.clusters = withSnapshots(change.clusters, before, after);
  change.references = [...change.references, ...references];
  await em.flush();
  return changeId;
}

/**
 * Changes of one cluster stand in the order in which they were made: the time is that of the clock and not
 * of the transaction, which may have waited for another one's locks.
 */
async function insertChange(
  em: EntityManager,
  changeId: string,
  { kind, title, place, madeById, runId }: ChangeRecord,
): Promise<void> {
  const { accountId, siteId, sectorId } = place;
  await em.execute(
    `insert into igny8_cluster_changes
       (id, created_at, account_id, site_id, sector_id, kind, title, made_by_id, run_id)
     values (?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set created_at = excluded.created_at, title = excluded.title`,
    [changeId, accountId, siteId, sectorId, kind, title, madeById, runId ?? null],
  );
}

/** A cluster that an earlier batch of the same change has changed keeps what it was before that. */
function withSnapshots(
  known: readonly ChangedCluster[],
  before: ReadonlyMap<string, ClusterSnapshot | null>,
  after: ReadonlyMap<string, ClusterSnapshot | null>,
): ChangedCluster[] {
  const changed = new Map(known.map((cluster) => [cluster.id, cluster]));
  for (const [id, snapshot] of after) {
    const earlier = changed.get(id);
    changed.set(id, {
      id,
      before: earlier ? earlier.before : (before.get(id) ?? null),
      after: snapshot,
    });
  }
  return [...changed.values()];
}
