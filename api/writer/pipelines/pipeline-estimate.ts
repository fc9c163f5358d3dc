import type { EntityManager } from '@mikro-orm/postgresql';
import { inArticleImages } from '#domain/writer/in-article-images.ts';
import { pipelineCost } from '#domain/writer/pipeline-cost.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { CreditCostConfig } from '#entities/billing/credit-cost-config.ts';

/** What these stages are expected to cost over one content, with this deployment's prices. */
export async function pipelineEstimate(
  em: EntityManager,
  stages: readonly PipelineStage[],
  wordCount: number | null,
) {
  const overrides = await em.find(CreditCostConfig, { isActive: true });
  const unitPrices = Object.fromEntries(
    overrides.map(({ operation, credits }) => [operation, credits]),
  );
  return pipelineCost({ stages, wordCount, inArticleImages, unitPrices });
}
