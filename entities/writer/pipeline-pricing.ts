import type { EntityManager } from '@mikro-orm/postgresql';
import { pipelineCost } from '#domain/writer/pipeline-cost.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { CreditCostConfig } from '#entities/billing/credit-cost-config.ts';
import { imageSettingsOfSite } from './image-settings-of-site.ts';

interface Piece {
  siteId: string;
  /** Null: without a word target. */
  wordCount: number | null;
  withResearch?: boolean;
}

/**
 * Prices pipelines as they cost here now, with this deployment's prices and the settings of these sites: read
 * once for any number of pieces.
 */
export async function pipelinePricing(em: EntityManager, siteIds: Iterable<string>) {
  const overrides = await em.find(CreditCostConfig, { isActive: true });
  const unitPrices = Object.fromEntries(
    overrides.map(({ operation, credits }) => [operation, credits]),
  );
  const pictures = new Map<string, number>();
  for (const siteId of new Set(siteIds)) {
    const { featured, inArticle } = await imageSettingsOfSite(em, siteId);
    pictures.set(siteId, featured + inArticle);
  }
  return (stages: readonly PipelineStage[], piece: Piece) =>
    pipelineCost({
      stages,
      wordCount: piece.wordCount,
      withResearch: piece.withResearch ?? false,
      pictures: pictures.get(piece.siteId) ?? 0,
      unitPrices,
    });
}
