import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { ProgressInput } from '#contracts/activities/shared.ts';
import { namingBatches } from '#domain/planner/naming-batches.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { clusterInThread } from './cluster-in-thread.ts';
import { bytesToVector } from './vector-bytes.ts';

/** Groups the run's keywords by words and vectors and stores what was found. */
export function createGroupKeywords({ orm, embeddingModel }: ActivityDependencies) {
  return async function groupKeywords(input: ProgressInput): Promise<{ namingBatches: number }> {
    const proposal = await orm.em.findOneOrFail(ClusterProposal, { runId: input.runId });
    const keywords = await orm.em.find(
      Keyword,
      { id: { $in: proposal.keywordIds }, deletedAt: null },
      { orderBy: { id: 'asc' } },
    );
    const embeddings = embeddingModel
      ? await orm.em.find(TextEmbedding, {
          model: embeddingModel.name,
          keyword: { $in: keywords.map((keyword) => keyword.keyword) },
        })
      : [];
    const vectors = new Map(embeddings.map((row) => [row.keyword, bytesToVector(row.vector)]));
    const clusterable = keywords.map(({ id, keyword, volume, intent }) => {
      const vector = vectors.get(keyword);
      return {
        id,
        keyword,
        volume: volume ?? null,
        intent: intent ?? null,
        ...(vector ? { vector } : {}),
      };
    });
    const found = await withHeartbeat((signal) => clusterInThread(clusterable, signal));
    const groups = found.groups.map(({ key, memberIds, pillarId, cohesion }) => ({
      key,
      memberIds,
      pillarId,
      cohesion,
    }));
    await orm.em.transactional(async (em) => {
      await em.nativeUpdate(
        ClusterProposal,
        { id: proposal.id },
        { groups, leftOut: found.leftOut },
      );
      const message = `Found ${groups.length} group(s); ${found.leftOut.length} keyword(s) fit none`;
      await recordProgress(em, { ...input, message, counts: { groups: groups.length } });
    });
    return { namingBatches: namingBatches(groups).length };
  };
}
