import type { EntityManager } from '@mikro-orm/postgresql';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { pipelinePricing } from './pipeline-pricing.ts';

type Piece = Parameters<Awaited<ReturnType<typeof pipelinePricing>>>[1];

/** What these stages are expected to cost over one content, with this deployment's prices and its site's settings. */
export async function pipelineEstimate(
  em: EntityManager,
  stages: readonly PipelineStage[],
  piece: Piece,
) {
  const priceOf = await pipelinePricing(em, [piece.siteId]);
  return priceOf(stages, piece);
}
