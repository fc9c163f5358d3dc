import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { KeywordBatches, LoadKeywordsInput } from '#contracts/activities/planner.ts';
import { Sector } from '#entities/identity/sector.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { chooseKeywords, proposeClustering } from '#entities/planner/propose-clustering.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { keywordsPerSearchBatch } from '../unsearched-keywords.ts';
import { keywordsPerEmbeddingBatch } from './embed-keywords.ts';

/** Counts the batches of the keywords that were chosen when the run was started. */
export function createLoadKeywords({ orm, embeddingModel, searchProvider }: ActivityDependencies) {
  return async function loadKeywords(input: LoadKeywordsInput): Promise<KeywordBatches> {
    const count = await orm.em.transactional(async (em) => {
      const proposal = await em.findOne(ClusterProposal, { runId: input.runId });
      const keywords = proposal?.keywordsCount ?? (await chooseNow(em, input));
      const message = `${keywords} keyword(s) to cluster`;
      await recordProgress(em, { ...input, message, counts: { keywords } });
      return keywords;
    });
    return {
      embeddingBatches: embeddingModel ? Math.ceil(count / keywordsPerEmbeddingBatch) : 0,
      searchBatches: searchProvider ? Math.ceil(count / keywordsPerSearchBatch) : 0,
    };
  };
}

/** Runs begun before the upgrade choose their keywords here. */
async function chooseNow(
  em: EntityManager,
  { runId, sectorId, keywordIds: ids }: LoadKeywordsInput,
): Promise<number> {
  const sector = await em.findOneOrFail(Sector, { id: sectorId });
  const keywordIds = await chooseKeywords(em, sector, { ids });
  await proposeClustering(em, { sector, runId, keywordIds });
  return keywordIds.length;
}
