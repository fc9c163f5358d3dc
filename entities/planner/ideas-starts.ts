import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import {
  type GenerateIdeasInput,
  generateIdeasContract,
} from '#contracts/workflows/planner/generate-ideas.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Cluster } from './cluster.ts';

/** Ideas answer searches: a cluster that is switched off or has no keyword in use has none to answer. */
async function refuseUnfit(em: EntityManager, clusters: readonly Cluster[]): Promise<void> {
  const used = await em.execute<{ cluster_id: string }[]>(
    `select distinct cluster_id from igny8_keywords
     where cluster_id = any(?::uuid[]) and deleted_at is null and not disabled`,
    [arrayLiteral(clusters.map(({ id }) => id))],
  );
  const withKeywords = new Set(used.map((row) => row.cluster_id));
  const reasons = clusters.flatMap(({ id, name, disabled }) => {
    if (disabled) return [`"${name}" is disabled`];
    return withKeywords.has(id) ? [] : [`"${name}" has no keywords`];
  });
  if (reasons.length > 0) throw new AppError('unprocessable', { errors: { ids: reasons } });
}

/**
 * The starts of proposing ideas, a run a cluster.
 *
 * @param count ideas a cluster
 * @throws AppError `unprocessable` that names each cluster which has nothing to answer
 */
export async function ideasStarts(
  em: EntityManager,
  clusters: readonly Cluster[],
  count: number,
): Promise<RunStart<GenerateIdeasInput>[]> {
  await refuseUnfit(em, clusters);
  const { credits } = await operationPrice(em, 'idea_generation', 1);
  return clusters.map((cluster) => ({
    contract: generateIdeasContract,
    input: { clusterId: cluster.id, count },
    title: `Ideas for ${cluster.name}`,
    siteId: cluster.siteId,
    sectorId: cluster.sectorId,
    estimate: credits,
    estimateDetails: { operation: 'idea_generation', amount: 1, unit_price: credits },
  }));
}
