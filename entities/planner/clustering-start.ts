import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type AutoClusterInput,
  autoClusterContract,
} from '#contracts/workflows/planner/auto-cluster.ts';
import type { ClusterSettings, KeywordSelection } from '#domain/planner/cluster-settings.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import type { Sector } from '#entities/identity/sector.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { keywordsInWords } from './change-titles.ts';
import { proposeClustering } from './propose-clustering.ts';

interface Clustering {
  sector: Sector;
  /** As `chooseKeywords` gives them. */
  keywordIds: string[];
  /** What tells this choice of keywords from another: one run of it at a time. */
  selectionKey: string;
  selection?: KeywordSelection;
  settings?: ClusterSettings;
  isPreview?: boolean;
}

/** The start of clustering keywords of one sector, at the price of one request. */
export async function clusteringStart(
  em: EntityManager,
  { sector, keywordIds, selectionKey, ...asked }: Clustering,
): Promise<RunStart<AutoClusterInput>> {
  const { credits } = await operationPrice(em, 'clustering', 1);
  return {
    contract: autoClusterContract,
    input: { siteId: sector.siteId, sectorId: sector.id, selectionKey },
    title: `Cluster ${keywordsInWords(keywordIds.length)} of ${sector.name}`,
    siteId: sector.siteId,
    sectorId: sector.id,
    estimate: credits,
    estimateDetails: { operation: 'clustering', amount: 1, unit_price: credits },
    take: (inner, runId) => proposeClustering(inner, { sector, runId, keywordIds, ...asked }),
  };
}
