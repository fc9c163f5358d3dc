import type { EntityManager } from '@mikro-orm/postgresql';
import { pipelineCost } from '#domain/writer/pipeline-cost.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { CreditCostConfig } from '#entities/billing/credit-cost-config.ts';
import { imageSettingsOfSite } from '#entities/writer/image-settings-of-site.ts';

interface Piece {
  siteId: string;
  /** Null: without a word target. */
  wordCount: number | null;
  withResearch?: boolean;
}

/** What these stages are expected to cost over one content, with this deployment's prices and its site's settings. */
export async function pipelineEstimate(
  em: EntityManager,
  stages: readonly PipelineStage[],
  { siteId, wordCount, withResearch = false }: Piece,
) {
  const overrides = await em.find(CreditCostConfig, { isActive: true });
  const unitPrices = Object.fromEntries(
    overrides.map(({ operation, credits }) => [operation, credits]),
  );
  const { featured, inArticle } = await imageSettingsOfSite(em, siteId);
  const pictures = featured + inArticle;
  return pipelineCost({ stages, wordCount, withResearch, pictures, unitPrices });
}
