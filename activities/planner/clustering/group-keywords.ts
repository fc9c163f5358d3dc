import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { FoundGroups } from '#contracts/activities/planner.ts';
import type { ProgressInput } from '#contracts/activities/shared.ts';
import type { ClusterResult } from '#domain/planner/cluster-types.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { clusterInThread } from './cluster-in-thread.ts';
import { type KnownName, planGroups } from './plan-groups.ts';
import { prepareClusterable } from './prepare-clusterable.ts';
import type { StoredKeyword } from './read-keywords.ts';
import { groupsPerSaveBatch } from './save-groups.ts';
import { storeGroups } from './store-groups.ts';

/** Groups the run's keywords by words, vectors and search results, and stores what was found. */
export function createGroupKeywords(dependencies: ActivityDependencies) {
  const { orm } = dependencies;
  return async function groupKeywords(input: ProgressInput): Promise<FoundGroups> {
    const proposal = await orm.em.findOneOrFail(ClusterProposal, { runId: input.runId });
    if (proposal.status === 'grouping') await withHeartbeat((signal) => group(input, signal));
    return orm.em.transactional((em) => foundGroups(em, input.runId));
  };

  async function group(input: ProgressInput, signal: AbortSignal): Promise<void> {
    const { proposal, movable, keywords } = await orm.em.transactional(async (em) => {
      const found = await em.findOneOrFail(ClusterProposal, { runId: input.runId });
      return { proposal: found, ...(await prepareClusterable(em, dependencies, found)) };
    });
    const result = await clusterInThread(keywords, proposal.settings, signal);
    const model = dependencies.embeddingModel?.name ?? null;
    await orm.em.transactional((em) => store(em, input, result, { movable, model }));
  }
}

async function store(
  em: EntityManager,
  input: ProgressInput,
  result: ClusterResult,
  { movable, model }: { movable: StoredKeyword[]; model: string | null },
): Promise<void> {
  const proposal = await em.findOneOrFail(
    ClusterProposal,
    { runId: input.runId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  // An attempt the server had given up has stored it meanwhile.
  if (proposal.status !== 'grouping') return;
  const keywords = new Map(movable.map((keyword) => [keyword.id, keyword]));
  const groups = planGroups(result, keywords, await knownNames(em, result));
  const moves = await storeGroups(em, proposal, groups, result.leftOut, keywords);
  await em.nativeUpdate(
    ClusterProposal,
    { id: proposal.id },
    {
      status: proposal.isPreview ? 'proposed' : 'accepted',
      embeddingModel: model,
      groupsCount: groups.length,
      leftOutCount: result.leftOut.length,
      movesCount: moves,
    },
  );
  const message = `Found ${groups.length} group(s); ${result.leftOut.length} keyword(s) fit none`;
  await recordProgress(em, { ...input, message, counts: { groups: groups.length } });
}

async function knownNames(
  em: EntityManager,
  { groups }: ClusterResult,
): Promise<Map<string, KnownName>> {
  const rows = await em.execute<(KnownName & { key: string })[]>(
    `select group_key as key, name, description from igny8_cluster_names
     where group_key = any(?::text[])`,
    [arrayLiteral(groups.map(({ key }) => key))],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function foundGroups(em: EntityManager, runId: string): Promise<FoundGroups> {
  const [found] = await em.execute<{ naming: number | null; groups: number; awaits: boolean }[]>(
    `select proposal.groups_count as groups,
       -- One that was turned down meanwhile waits, too: the word is on its way to the workflow.
       proposal.is_preview and proposal.status in ('proposed', 'discarded') as awaits, (
       select max(found.naming_batch) from igny8_cluster_proposal_groups found
       where found.proposal_id = proposal.id
     ) as naming
     from igny8_cluster_proposals proposal where proposal.run_id = ?`,
    [runId],
  );
  return {
    namingBatches: found?.naming == null ? 0 : found.naming + 1,
    saveBatches: Math.ceil((found?.groups ?? 0) / groupsPerSaveBatch),
    awaitsApproval: found?.awaits ?? false,
  };
}
