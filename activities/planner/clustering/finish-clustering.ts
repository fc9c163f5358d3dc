import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { ProgressInput } from '#contracts/activities/shared.ts';
import type { AutoClusterOutput } from '#contracts/workflows/planner/auto-cluster.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { lockClusters } from '#entities/planner/lock-clusters.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import {
  clustersLeft,
  explainLeftOut,
  lockLeftOut,
  membersLeftOut,
  removeEmptied,
  withoutNestedLoops,
} from './membership-sql.ts';
import { isBeingSaved } from './proposal-state.ts';
import { recordReclustering } from './record-reclustering.ts';
import { settleClustering } from './settle-clustering.ts';

/** Ends a clustering whose groups all stand: who fits none, what is empty now, the price, in one transaction. */
export function createFinishClustering({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function finishClustering(input: ProgressInput): Promise<AutoClusterOutput> {
    const key = stepKey('save-clusters');
    return withHeartbeat(() => orm.em.transactional((em) => finish(em, input, key)));
  };
}

/** Again after a crash it answers the same and changes nothing. */
export async function finish(
  em: EntityManager,
  input: ProgressInput,
  key: string,
): Promise<AutoClusterOutput> {
  const { accountId, runId } = input;
  const proposal = await em.findOneOrFail(
    ClusterProposal,
    { runId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (proposal.outcome) return proposal.outcome;
  if (!isBeingSaved(proposal)) return { keywords: 0, clusters: 0, leftOut: 0 };
  await withoutNestedLoops(em);
  await lockLeftOut(em, proposal.id);
  const clusters = await lockClusters(em, await clustersLeft(em, proposal.id));
  const clusterIds = clusters.map(({ id }) => id);
  await recordReclustering(em, proposal, { key, clusterIds }, async (note) => {
    await note(membersLeftOut(proposal.id));
    await explainLeftOut(em, proposal.id);
    await removeEmptied(em, proposal.id);
    return [];
  });
  const figures = await countSaved(em, proposal);
  await settleClustering(em, {
    accountId,
    runId,
    proposalId: proposal.id,
    key,
    figures,
    isWhole: true,
  });
  const ended = { outcome: figures, status: 'saved' as const };
  await em.nativeUpdate(ClusterProposal, { id: proposal.id }, ended);
  const message = `Saved ${figures.clusters} cluster(s) with ${figures.keywords} keyword(s)`;
  await recordProgress(em, { ...input, message, counts: { clusters: figures.clusters } });
  return figures;
}

/** Keywords that went where their group went, and the clusters they are in. */
export async function countSaved(
  em: EntityManager,
  proposal: ClusterProposal,
): Promise<AutoClusterOutput> {
  const [row] = await em.execute<{ keywords: number; clusters: number }[]>(
    `select count(*)::int as keywords, count(distinct keyword.cluster_id)::int as clusters
     from igny8_cluster_proposal_members member
     join igny8_cluster_proposal_groups found
       on found.proposal_id = member.proposal_id and found.position = member.group_position
     join igny8_keywords keyword on keyword.id = member.keyword_id and keyword.cluster_id = found.cluster_id
       and keyword.cluster_id is distinct from member.from_cluster_id and keyword.deleted_at is null
     where member.proposal_id = ?`,
    [proposal.id],
  );
  return {
    keywords: row?.keywords ?? 0,
    clusters: row?.clusters ?? 0,
    leftOut: proposal.leftOutCount,
  };
}
