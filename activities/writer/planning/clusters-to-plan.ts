import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import type { PlanAndWriteInput } from '#contracts/workflows/writer/plan-and-write.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ideasStarts } from '#entities/planner/ideas-starts.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { lineageOf } from '#entities/system/lineage.ts';
import type { PlannedItems } from './planned-items.ts';

/**
 * The clusters that the keywords of the run are in now: what it found, and those that they joined.
 *
 * @throws AppError `unprocessable` when there is none
 */
export async function clustersToPlan(
  em: EntityManager,
  runId: string,
  { ideasPerCluster }: PlanAndWriteInput,
): Promise<PlannedItems> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct cluster.id from igny8_cluster_proposals proposal
     join igny8_runs clustering on clustering.id = proposal.run_id
     join igny8_keywords keyword on keyword.id = any(proposal.keyword_ids)
       and keyword.deleted_at is null and not keyword.disabled
     join igny8_clusters cluster on cluster.id = keyword.cluster_id
       and cluster.deleted_at is null and not cluster.disabled
     where clustering.parent_run_id = any(?::uuid[])
     order by cluster.id`,
    [arrayLiteral(await lineageOf(em, runId))],
  );
  if (rows.length === 0) {
    throw unprocessable(
      'keyword_ids',
      'None of the keywords is in a cluster: there is nothing to plan',
    );
  }
  const ids = rows.map(({ id }) => id);
  const clusters = await em.find(Cluster, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  return { items: await ideasStarts(em, clusters, ideasPerCluster) };
}
