import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ClusterableKeyword } from '#domain/planner/cluster-types.ts';
import type { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { readAnchors, readMovable, type StoredKeyword } from './read-keywords.ts';
import { readSearchResults } from './read-search-results.ts';
import { readVectors } from './read-vectors.ts';

export interface Clusterable {
  /** What may be put into a group. */
  movable: StoredKeyword[];
  /** These and the fixed members of living clusters, as clustering takes them. */
  keywords: ClusterableKeyword[];
}

/** Everything grouping looks at: the run's keywords, what they may join, vectors and search results. */
export async function prepareClusterable(
  em: EntityManager,
  {
    embeddingModel,
    searchProvider,
  }: Pick<ActivityDependencies, 'embeddingModel' | 'searchProvider'>,
  proposal: ClusterProposal,
): Promise<Clusterable> {
  const movable = await readMovable(em, proposal);
  const ids = movable.map(({ id }) => id);
  const anchors = await readAnchors(em, proposal.sectorId, ids);
  const all = [...movable, ...anchors];
  const vectors = embeddingModel
    ? await readVectors(em, embeddingModel.name, [...new Set(all.map(({ keyword }) => keyword))])
    : new Map<string, Float32Array>();
  const results = searchProvider
    ? await readSearchResults(em, searchProvider.name, all)
    : new Map<string, string[]>();
  const shaped = (stored: StoredKeyword): ClusterableKeyword => {
    const vector = vectors.get(stored.keyword);
    const urls = results.get(stored.id);
    const { id, keyword, volume, intent } = stored;
    return { id, keyword, volume, intent, ...(vector && { vector }), ...(urls && { urls }) };
  };
  const fixed = anchors.map((anchor) => ({ ...shaped(anchor), clusterId: anchor.clusterId ?? '' }));
  return { movable, keywords: [...movable.map(shaped), ...fixed] };
}
