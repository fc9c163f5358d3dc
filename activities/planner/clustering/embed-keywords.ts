import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { BatchInput } from '#contracts/activities/planner.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { embedTexts } from '../embed-texts.ts';

/** Keywords of one embedding batch: large enough to be cheap, small enough to be retried. */
export const keywordsPerEmbeddingBatch = 500;

/** Buys the vectors of one batch; a keyword that has one of this model is not embedded again. */
export function createEmbedKeywords(dependencies: ActivityDependencies) {
  const { orm, embeddingModel } = dependencies;
  return async function embedKeywords(input: BatchInput): Promise<void> {
    if (embeddingModel === null) return;
    const { accountId, runId } = input;
    const texts = await orm.em.transactional(async (em) => {
      const first = input.batch * keywordsPerEmbeddingBatch;
      const rows = await em.execute<{ keyword: string }[]>(
        `select keyword.keyword
         from igny8_cluster_proposals proposal
         cross join lateral unnest(proposal.keyword_ids[?:?]) as chosen (id)
         join igny8_keywords keyword on keyword.id = chosen.id
         where proposal.run_id = ?`,
        // Arrays of PostgreSQL count from 1, both ends included.
        [first + 1, first + keywordsPerEmbeddingBatch, runId],
      );
      return rows.map(({ keyword }) => keyword);
    });
    const functionName = 'embed_keywords';
    const bought = await embedTexts(dependencies, embeddingModel, {
      accountId,
      runId,
      functionName,
      texts,
    });
    const message = `Embedded ${bought} keyword(s), ${texts.length - bought} were known`;
    await orm.em.transactional((em) => recordProgress(em, { ...input, message }));
  };
}
