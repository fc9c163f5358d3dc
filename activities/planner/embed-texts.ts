import { Context } from '@temporalio/activity';
import { callCostMicros } from '#activities/shared/call-cost.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { persistently } from '#activities/shared/persistently.ts';
import type { RunReference } from '#contracts/activities/shared.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import type { EmbeddingModel, EmbeddingReply } from '#providers/ai/embedding-model.ts';
import { vectorToBytes } from './vector-bytes.ts';

type Dependencies = Pick<ActivityDependencies, 'orm' | 'logger'>;

interface Embedding extends RunReference {
  /** Named in the log of requests. */
  functionName: string;
  texts: string[];
}

/**
 * Buys the vectors of the texts that have none of this model, call by call. Each call's vectors are kept
 * before the next call is made, so nothing is bought twice.
 *
 * @returns how many were bought
 * @throws ProviderError for everything the vendor does wrong; it is written to the log of requests, too
 */
export async function embedTexts(
  dependencies: Dependencies,
  model: EmbeddingModel,
  embedding: Embedding,
): Promise<number> {
  const missing = await withoutVector(dependencies, model, embedding.texts);
  for (let from = 0; from < missing.length; from += model.maximumTexts) {
    const texts = missing.slice(from, from + model.maximumTexts);
    const began = Date.now();
    const reply = await askModel(dependencies, model, embedding, texts);
    await persistently(() => keep(dependencies, model, embedding, { texts, reply, began }));
  }
  return missing.length;
}

async function withoutVector(
  { orm }: Dependencies,
  model: EmbeddingModel,
  texts: string[],
): Promise<string[]> {
  const wanted = [...new Set(texts)];
  const known = await orm.em.find(
    TextEmbedding,
    { model: model.name, text: { $in: wanted } },
    { fields: ['text'] },
  );
  const knownTexts = new Set(known.map(({ text }) => text));
  return wanted.filter((text) => !knownTexts.has(text));
}

/** Asks the model; a call that failed is written down, too. */
async function askModel(
  { orm, logger }: Dependencies,
  model: EmbeddingModel,
  embedding: Embedding,
  texts: string[],
): Promise<EmbeddingReply> {
  const began = Date.now();
  try {
    return await withHeartbeat((signal) => model.embed(texts, signal));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    const failed = { model: model.name, status: 'failed' as const, error: reason };
    // What the vendor said decides whether it is asked again; a log line that is lost does not.
    await orm.em
      .insert(AiRequestLog, { ...logRow(model, embedding, began), ...failed })
      .catch((problem: unknown) =>
        logger.warn({ err: problem, runId: embedding.runId }, 'a failed call was not logged'),
      );
    throw error;
  }
}

async function keep(
  { orm }: Dependencies,
  model: EmbeddingModel,
  embedding: Embedding,
  { texts, reply, began }: { texts: string[]; reply: EmbeddingReply; began: number },
): Promise<void> {
  const { accountId } = embedding;
  const rows = texts.flatMap((text, index) => {
    const vector = reply.vectors[index];
    return vector ? [{ accountId, model: model.name, text, vector: vectorToBytes(vector) }] : [];
  });
  await orm.em.transactional(async (em) => {
    await em.upsertMany(TextEmbedding, rows, {
      onConflictFields: ['accountId', 'model', 'text'],
      onConflictAction: 'ignore',
    });
    await em.insert(AiRequestLog, {
      ...logRow(model, embedding, began),
      model: reply.model,
      tokensIn: reply.tokensIn,
      costUsdMicros: callCostMicros(model, { ...reply, tokensOut: 0 }),
      status: 'ok',
    });
  });
}

function logRow(
  { provider }: EmbeddingModel,
  { accountId, runId, functionName }: Embedding,
  began: number,
) {
  return {
    accountId,
    runId,
    functionName,
    provider,
    attempt: Context.current().info.attempt,
    latencyMilliseconds: Date.now() - began,
  };
}
