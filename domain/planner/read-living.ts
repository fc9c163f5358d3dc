import type { ClusterableKeyword } from './cluster-types.ts';

/** The living clusters of a list by its fixed members. */
export function readLiving(list: readonly ClusterableKeyword[]): {
  clusterOf: (keyword: number) => string | null;
  anchorsOf: (clusterId: string) => readonly number[];
} {
  const anchors = new Map<string, number[]>();
  list.forEach(({ clusterId }, keyword) => {
    if (clusterId === undefined) return;
    const members = anchors.get(clusterId) ?? [];
    members.push(keyword);
    anchors.set(clusterId, members);
  });
  return {
    clusterOf: (keyword) => list[keyword]?.clusterId ?? null,
    anchorsOf: (clusterId) => anchors.get(clusterId) ?? [],
  };
}
