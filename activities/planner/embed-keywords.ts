import type { MikroORM } from '@mikro-orm/postgresql';
import { Context } from '@temporalio/activity';
import { callCostMicros } from '#activities/shared/call-cost.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { EmbedKeywordsInput } from '#contracts/activities/planner.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import type { EmbeddingModel, EmbeddingReply } from '#providers/ai/embedding-model.ts';
import { vectorToBytes } from './vector-bytes.ts';

/** Keywords of one embedding call: large enough to be cheap, small enough to be retried. */
export const keywordsPerEmbeddingCall = 500;

/** Buys the vectors of one batch; a keyword that has one of this model is not embedded again. */
export function createEmbedKeywords(dependencies: ActivityDependencies) {
  const { orm, embeddingModel } = dependencies;
  return async function embedKeywords(input: EmbedKeywordsInput): Promise<void> {
    if (embeddingModel === null) return;
    const missing = await textsWithoutVector(orm, embeddingModel, input);
    const began = Date.now();
    const reply =
      missing.length > 0
        ? await buyVectors(dependencies, embeddingModel, input, missing)
        : { vectors: [], model: embeddingModel.name, tokensIn: 0 };
    const { accountId } = input;
    await orm.em.transactional(async (em) => {
      const rows = missing.flatMap((keyword, index) => {
        const vector = reply.vectors[index];
        return vector
          ? [{ accountId, model: embeddingModel.name, keyword, vector: vectorToBytes(vector) }]
          : [];
      });
      if (rows.length > 0) {
        await em.upsertMany(TextEmbedding, rows, {
          onConflictFields: ['accountId', 'model', 'keyword'],
          onConflictAction: 'ignore',
        });
        await em.insert(AiRequestLog, {
          ...logRow(input, began),
          provider: embeddingModel.provider,
          model: reply.model,
          tokensIn: reply.tokensIn,
          costUsdMicros: callCostMicros(embeddingModel, { ...reply, tokensOut: 0 }),
          status: 'ok',
        });
      }
      await recordProgress(em, { ...input, message: `Embedded ${rows.length} keyword(s)` });
    });
  };
}

/** Asks the model; a call that failed is written down, too. */
async function buyVectors(
  { orm, logger }: ActivityDependencies,
  embeddingModel: EmbeddingModel,
  input: EmbedKeywordsInput,
  texts: string[],
): Promise<EmbeddingReply> {
  const began = Date.now();
  try {
    return await withHeartbeat((signal) => embeddingModel.embed(texts, signal));
  } catch (error) {
    const { provider, name } = embeddingModel;
    const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    const failed = { provider, model: name, status: 'failed' as const, error: reason };
    // What the vendor said decides whether it is asked again; a log line that is lost does not.
    await orm.em
      .insert(AiRequestLog, { ...logRow(input, began), ...failed })
      .catch((problem: unknown) =>
        logger.warn({ err: problem, runId: input.runId }, 'a failed call was not logged'),
      );
    throw error;
  }
}

function logRow({ accountId, runId }: EmbedKeywordsInput, began: number) {
  return {
    accountId,
    runId,
    functionName: 'embed_keywords',
    attempt: Context.current().info.attempt,
    latencyMilliseconds: Date.now() - began,
  };
}

async function textsWithoutVector(
  orm: MikroORM,
  embeddingModel: EmbeddingModel,
  { runId, batch }: EmbedKeywordsInput,
): Promise<string[]> {
  const proposal = await orm.em.findOneOrFail(ClusterProposal, { runId });
  const from = batch * keywordsPerEmbeddingCall;
  const ids = proposal.keywordIds.slice(from, from + keywordsPerEmbeddingCall);
  const keywords = await orm.em.find(
    Keyword,
    { id: { $in: ids } },
    { fields: ['keyword'], orderBy: { id: 'asc' } },
  );
  const texts = keywords.map((keyword) => keyword.keyword);
  const known = await orm.em.find(
    TextEmbedding,
    { model: embeddingModel.name, keyword: { $in: texts } },
    { fields: ['keyword'] },
  );
  const knownTexts = new Set(known.map((embedding) => embedding.keyword));
  return texts.filter((text) => !knownTexts.has(text));
}
