interface MemberSet {
  memberIds: readonly string[];
}

/** Less than this share of a cluster's members in one group is another subject under an old name. */
const stayingShare = 0.5;

/**
 * Which new group is which cluster that was there before: the one that holds most of its members, when that is
 * at least half of them. Each group and each cluster counts once, the greatest overlap first, then by id, so
 * that ids and names stay when a sector is clustered anew.
 *
 * @param living clusters no person has touched, with their members
 * @returns ids of clusters by group key; a group that is in none is a new cluster
 */
export function matchGroups(
  groups: readonly (MemberSet & { key: string })[],
  living: readonly (MemberSet & { id: string })[],
): { clusters: Map<string, string> } {
  const groupOf = new Map(groups.flatMap(({ key, memberIds }) => memberIds.map((id) => [id, key])));
  const overlaps = living.flatMap(({ id, memberIds }) => {
    const shared = new Map<string, number>();
    for (const member of memberIds) {
      const key = groupOf.get(member);
      if (key !== undefined) shared.set(key, (shared.get(key) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= stayingShare * memberIds.length)
      .map(([key, count]) => ({ id, key, count }));
  });
  overlaps.sort((a, b) => b.count - a.count || compare(a.id, b.id) || compare(a.key, b.key));
  const clusters = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, key } of overlaps) {
    if (clusters.has(key) || taken.has(id)) continue;
    clusters.set(key, id);
    taken.add(id);
  }
  return { clusters };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
