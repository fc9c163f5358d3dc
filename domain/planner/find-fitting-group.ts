import type { GroupAffinity } from './group-affinity.ts';
import { type IntentSide, sideOfGroup } from './intent-wall.ts';
import { type DraftGroup, fittingShare } from './join-living.ts';
import type { Neighbours } from './neighbour-graph.ts';

interface Searching {
  neighbours: Neighbours;
  affinity: GroupAffinity;
  sideOf: (keyword: number) => IntentSide;
}

interface Found {
  group: number | null;
  /** To the members of the group. */
  alike: number;
  isWalled: boolean;
}

/** Of those who join one group that was on neither side, the one most like it decides on which it is. */
export function keepApart<Joining extends Found & { keyword: number }>(
  joining: readonly Joining[],
  sideOf: (keyword: number) => IntentSide,
): Joining[] {
  const chosen = new Map<number, IntentSide>();
  for (const { keyword, group } of [...joining].sort((a, b) => b.alike - a.alike)) {
    const side = sideOf(keyword);
    if (group !== null && side !== null && !chosen.has(group)) chosen.set(group, side);
  }
  return joining.map((found) => {
    const side = sideOf(found.keyword);
    const isApart = found.group !== null && side !== null && chosen.get(found.group) !== side;
    return isApart ? { ...found, group: null, isWalled: true } : found;
  });
}

/** A function that finds the group a keyword clearly fits, among the groups of its neighbours. */
export function createGroupSearch(
  groups: readonly DraftGroup[],
  { neighbours, affinity: { affinity, cohesion }, sideOf }: Searching,
): (keyword: number) => Found {
  const groupOf = new Int32Array(neighbours.keywords).fill(-1);
  groups.forEach(({ members, anchors }, group) => {
    for (const member of [...members, ...anchors]) groupOf[member] = group;
  });
  const usual = groups.map(({ members, anchors }) => cohesion([...anchors, ...members]));
  return (keyword) => {
    const start = keyword * neighbours.width;
    const near = neighbours.ids.subarray(start, start + (neighbours.counts[keyword] ?? 0));
    let best: number | null = null;
    let highest = 0;
    let isWalled = false;
    for (const at of new Set(Array.from(near, (other) => groupOf[other] ?? -1)).values()) {
      const group = groups[at];
      if (!group) continue;
      const alike = affinity(keyword, [...group.anchors, ...group.members]);
      if (alike < fittingShare * (usual[at] ?? 0) || alike <= highest) continue;
      if (isWalledOff([keyword], group, sideOf)) isWalled = true;
      else [best, highest] = [at, alike];
    }
    return { group: best, alike: highest, isWalled };
  };
}

/** Whether some of a group are on the other side of the wall than these keywords. */
export function isWalledOff(
  keywords: readonly number[],
  { members, anchors }: DraftGroup,
  sideOf: (keyword: number) => IntentSide,
): boolean {
  const own = sideOfGroup(keywords, sideOf);
  if (own === null) return false;
  return [...members, ...anchors].some((member) => (sideOf(member) ?? own) !== own);
}
