import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { LoadKeywordsInput } from '#contracts/activities/planner.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Sector } from '#entities/identity/sector.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { keywordsPerEmbeddingCall } from './embed-keywords.ts';

/**
 * Chooses the keywords of a run: those asked for, else every enabled one of the sector without a cluster.
 * The choice is stored: keywords added meanwhile do not move the batches, nor does an attempt after a crash.
 */
export function createLoadKeywords({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function loadKeywords(
    input: LoadKeywordsInput,
  ): Promise<{ embeddingBatches: number }> {
    const { accountId, runId, sectorId, keywordIds } = input;
    return orm.em.transactional(async (em) => {
      const before = await em.findOne(ClusterProposal, { runId });
      if (before) return { embeddingBatches: batchesOf(before.keywordIds) };
      const sector = await em.findOneOrFail(Sector, { id: sectorId });
      const keywords = await em.find(
        Keyword,
        {
          sectorId,
          clusterId: null,
          disabled: false,
          deletedAt: null,
          ...(keywordIds ? { id: { $in: keywordIds } } : {}),
        },
        { fields: ['id'], orderBy: { id: 'asc' } },
      );
      if (keywords.length === 0) throw unprocessable('ids', 'There is no keyword left to cluster.');
      const chosen = keywords.map((keyword) => keyword.id);
      const place = { accountId, siteId: sector.siteId, sectorId };
      await em.insert(ClusterProposal, { ...place, runId, keywordIds: chosen, groups: [] });
      const message = `${chosen.length} keyword(s) to cluster`;
      await recordProgress(em, { ...input, message, counts: { keywords: chosen.length } });
      return { embeddingBatches: batchesOf(chosen) };
    });
  };
}

function batchesOf(keywordIds: readonly string[]): number {
  return Math.ceil(keywordIds.length / keywordsPerEmbeddingCall);
}
