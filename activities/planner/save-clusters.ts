import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { ProgressInput } from '#contracts/activities/shared.ts';
import type { AutoClusterOutput } from '#contracts/workflows/planner/auto-cluster.ts';
import { createClusterMatcher, uniqueClusterName } from '#domain/planner/match-clusters.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterProposal, type ProposedGroup } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { recordProgress } from '#entities/system/record-progress.ts';

/** A cluster of the sector with the keywords it has. */
interface LivingCluster {
  id: string;
  name: string;
  keywords: string[];
}

/**
 * Writes the groups as clusters of the sector, joining a living cluster where a group belongs to it, maps
 * their keywords and settles the run, all in one transaction.
 */
export function createSaveClusters({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function saveClusters(input: ProgressInput): Promise<AutoClusterOutput> {
    const key = stepKey('save-clusters');
    return withHeartbeat(() => orm.em.transactional((em) => saveProposal(em, input, key)));
  };
}

async function saveProposal(
  em: EntityManager,
  input: ProgressInput,
  key: string,
): Promise<AutoClusterOutput> {
  const proposal = await em.findOneOrFail(
    ClusterProposal,
    { runId: input.runId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (proposal.outcome) return proposal.outcome;
  const figures = await saveGroups(em, proposal, key);
  await settle(em, input, key, proposal, figures);
  await em.nativeUpdate(ClusterProposal, { id: proposal.id }, { outcome: figures });
  const message = `Saved ${figures.clusters} cluster(s) with ${figures.keywords} keyword(s)`;
  await recordProgress(em, { ...input, message, counts: { clusters: figures.clusters } });
  return figures;
}

/** Groups of which somebody deleted or clustered every keyword meanwhile make no cluster. */
async function saveGroups(
  em: EntityManager,
  proposal: ClusterProposal,
  key: string,
): Promise<AutoClusterOutput> {
  const texts = await freeKeywords(em, proposal.keywordIds);
  const living = await livingClusters(em, proposal.sectorId);
  // A group never joins a cluster of its own run.
  const match = createClusterMatcher(living);
  // Names stay unique within the run too.
  const names = living.map((cluster) => cluster.name);
  const clusters = new Set<string>();
  let mapped = 0;
  for (const group of proposal.groups) {
    const members = group.memberIds.filter((id) => texts.has(id));
    if (members.length === 0) continue;
    const keywords = members.flatMap((id) => texts.get(id) ?? []);
    const pillar = texts.get(group.pillarId) ?? keywords[0] ?? group.key;
    const clusterId =
      match({ keywords }) ?? (await insertCluster(em, proposal, group, pillar, names, key));
    mapped += await mapKeywords(em, members, clusterId);
    clusters.add(clusterId);
  }
  return { keywords: mapped, clusters: clusters.size, leftOut: proposal.leftOut.length };
}

/** Texts of the run's keywords that still have no cluster. Locked: nobody clusters them meanwhile. */
async function freeKeywords(em: EntityManager, ids: string[]): Promise<Map<string, string>> {
  const keywords = await em.find(
    Keyword,
    { id: { $in: ids }, clusterId: null, deletedAt: null },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return new Map(keywords.map((keyword) => [keyword.id, keyword.keyword]));
}

async function livingClusters(em: EntityManager, sectorId: string): Promise<LivingCluster[]> {
  const clusters = await em.find(Cluster, { sectorId, deletedAt: null });
  const members = await em.find(
    Keyword,
    { sectorId, deletedAt: null, clusterId: { $ne: null } },
    { fields: ['keyword', 'clusterId'] },
  );
  const byCluster = Map.groupBy(members, (keyword) => keyword.clusterId ?? '');
  return clusters.map(({ id, name }) => ({
    id,
    name,
    keywords: (byCluster.get(id) ?? []).map((keyword) => keyword.keyword),
  }));
}

/** A new cluster with a name that nobody in `names` has; it is added to them. */
async function insertCluster(
  em: EntityManager,
  proposal: ClusterProposal,
  group: ProposedGroup,
  pillar: string,
  names: string[],
  key: string,
): Promise<string> {
  const name = uniqueClusterName(group.name ?? pillar, names, pillar);
  names.push(name);
  const id = stableId(key, group.key);
  await em.insert(Cluster, {
    id,
    accountId: proposal.accountId,
    siteId: proposal.siteId,
    sectorId: proposal.sectorId,
    name,
    description: group.description ?? '',
    pillarKeyword: pillar,
    cohesion: group.cohesion,
    status: 'mapped',
  });
  return id;
}

async function mapKeywords(em: EntityManager, ids: string[], clusterId: string): Promise<number> {
  return em.nativeUpdate(Keyword, { id: { $in: ids } }, { clusterId, status: 'mapped' });
}

async function settle(
  em: EntityManager,
  input: ProgressInput,
  key: string,
  proposal: ClusterProposal,
  figures: AutoClusterOutput,
): Promise<void> {
  const steps = await em.find(AiStep, { runId: input.runId });
  const replies = steps.flatMap((step) => step.replies);
  await settleCredits(em, {
    accountId: input.accountId,
    runId: input.runId,
    stepKey: key,
    operation: 'clustering',
    amount: 1,
    reservedForStep: Number.MAX_SAFE_INTEGER,
    relatedObjectType: 'cluster',
    relatedObjectId: proposal.id,
    model: replies.at(-1)?.model ?? null,
    tokensIn: replies.reduce((sum, reply) => sum + reply.tokensIn, 0),
    tokensOut: replies.reduce((sum, reply) => sum + reply.tokensOut, 0),
    costUsdMicros: await knownCost(em, input.runId),
    metadata: { function: 'auto_cluster', ...figures },
  });
}

/** What the run's calls cost in micro-dollars, vectors and names; null when no price is known. */
async function knownCost(em: EntityManager, runId: string): Promise<number | null> {
  const [row] = await em.execute<{ micros: string | null }[]>(
    'select sum(cost_usd_micros) as micros from igny8_ai_request_logs where run_id = ?',
    [runId],
  );
  return row?.micros == null ? null : Number(row.micros);
}
