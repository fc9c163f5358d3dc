import type { GroupAffinity } from './group-affinity.ts';
import type { IntentSide } from './intent-wall.ts';

/** New keywords that belong together, and the living cluster they join, if any. */
export interface DraftGroup {
  members: number[];
  /** Fixed members of the living cluster. */
  anchors: readonly number[];
  clusterId: string | null;
}

interface LivingClusters {
  /** The living cluster a keyword is a fixed member of. */
  clusterOf: (keyword: number) => string | null;
  /** All fixed members of a cluster. */
  anchorsOf: (clusterId: string) => readonly number[];
  sideOf: (keyword: number) => IntentSide;
}

/** A keyword fits a group when its mean likeness to the members is at least this share of theirs. */
export const fittingShare = 0.6;

/**
 * Divides a community that has fixed members of living clusters: each new keyword goes to the cluster it is
 * most like if it fits there and no wall of intent is between them; the others stay together.
 */
export function joinLiving(
  community: readonly number[],
  { clusterOf, anchorsOf, sideOf }: LivingClusters,
  { affinity, cohesion }: GroupAffinity,
): DraftGroup[] {
  const isNew = (keyword: number): boolean => clusterOf(keyword) === null;
  const clusters = [...new Set(community.flatMap((keyword) => clusterOf(keyword) ?? []))]
    .sort()
    .map((clusterId) => ({ clusterId, anchors: anchorsOf(clusterId), members: [] as number[] }));
  const newcomers = community.filter(isNew);
  if (clusters.length === 0) return [{ members: newcomers, anchors: [], clusterId: null }];
  const usual = cohesion(community);
  const apart: number[] = [];
  for (const keyword of newcomers) {
    const side = sideOf(keyword);
    const [nearest] = clusters
      .filter(({ anchors }) => !anchors.some((anchor) => isOpposite(side, sideOf(anchor))))
      .map((cluster) => ({ cluster, alike: affinity(keyword, cluster.anchors) }))
      .sort((a, b) => b.alike - a.alike || (a.cluster.clusterId < b.cluster.clusterId ? -1 : 1));
    if (nearest && nearest.alike >= fittingShare * usual) nearest.cluster.members.push(keyword);
    else apart.push(keyword);
  }
  return [...clusters, { members: apart, anchors: [], clusterId: null }];
}

function isOpposite(a: IntentSide, b: IntentSide): boolean {
  return a !== null && b !== null && a !== b;
}
