import type { EntityManager } from '@mikro-orm/postgresql';
import { stableId } from '#domain/shared/stable-id.ts';
import type { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { noteMoves } from '#entities/planner/note-moves.ts';
import { recordChange } from '#entities/planner/record-change.ts';
import { Run } from '#entities/system/run.ts';

type Moves = Parameters<typeof noteMoves>[2];

interface Reclustering {
  /** Names the step: the batches of a run are one change together. */
  key: string;
  /** The clusters that are there and are changed; their rows are locked. */
  clusterIds: readonly string[];
}

/**
 * Does a part of saving. Where clusters are made anew it is put on record, so that a person can undo the whole
 * run as one change; a first clustering has nothing to put back.
 *
 * @param work notes moves before it makes them, and answers the ids of the clusters it made
 */
export async function recordReclustering(
  em: EntityManager,
  proposal: ClusterProposal,
  { key, clusterIds }: Reclustering,
  work: (note: (moves: Moves) => Promise<unknown>) => Promise<string[]>,
): Promise<void> {
  if (!proposal.selection.includeClustered) {
    await work(async () => undefined);
    return;
  }
  const { accountId, siteId, sectorId, runId, keywordsCount, movesCount } = proposal;
  const run = await em.findOne(Run, { id: runId }, { fields: ['startedByUserId'] });
  const record = {
    id: stableId(key, 'recluster'),
    kind: 'recluster' as const,
    title: `Clustered ${keywordsCount} keyword(s) anew, ${movesCount} of them out of their cluster`,
    place: { accountId, siteId, sectorId },
    madeById: run?.startedByUserId ?? null,
    runId,
    clusterIds,
  };
  await recordChange(em, record, async (changeId) => {
    const made = await work((moves) => noteMoves(em, changeId, moves));
    return { made };
  });
}
