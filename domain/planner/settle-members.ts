import type { GroupAffinity } from './group-affinity.ts';
import { type IntentSide, sideOfGroup } from './intent-wall.ts';
import { type DraftGroup, fittingShare } from './join-living.ts';
import type { Neighbours } from './neighbour-graph.ts';

interface Settling {
  drafts: readonly DraftGroup[];
  neighbours: Neighbours;
  affinity: GroupAffinity;
  sideOf: (keyword: number) => IntentSide;
  /** The keywords to be placed: all but fixed members of living clusters. */
  newcomers: readonly number[];
  minimumSize: number;
}

interface Settled {
  groups: DraftGroup[];
  leftOut: { keyword: number; reason: string }[];
}

/** A member whose mean likeness to its group is below this share of the group's own hangs on by chance. */
const stayingShare = 0.4;

/**
 * Makes groups of drafts: members that hang on by one chance likeness are taken out, drafts below the smallest
 * size are given up, keywords that remain join the group they clearly fit, and each one left out gets its
 * reason. A group that joins a living cluster may be of any size.
 */
export function settleMembers(settling: Settling): Settled {
  const { newcomers, minimumSize } = settling;
  const smallest = Math.max(2, minimumSize);
  const groups = onePerCluster(settling)
    .map((draft) => withoutStrays(draft, settling.affinity))
    .filter(({ members, clusterId }) => members.length >= (clusterId === null ? smallest : 1));
  const placed = new Set(groups.flatMap(({ members }) => members));
  const open = newcomers.filter((keyword) => !placed.has(keyword));
  const findGroup = createGroupSearch(groups, settling);
  const joining = keepApart(
    open.map((keyword) => ({ keyword, ...findGroup(keyword) })),
    settling.sideOf,
  );
  const joined = groups.map((group, at) => ({
    ...group,
    members: [
      ...group.members,
      ...joining.flatMap(({ keyword, group: wanted }) => (wanted === at ? [keyword] : [])),
    ].sort((a, b) => a - b),
  }));
  const alone = joining.filter(({ group }) => group === null);
  if (minimumSize <= 1) {
    const singles = alone.map(({ keyword }) => ({
      members: [keyword],
      anchors: [],
      clusterId: null,
    }));
    return { groups: [...joined, ...singles], leftOut: [] };
  }
  return {
    groups: joined,
    leftOut: alone.map(({ keyword, isWalled }) => ({
      keyword,
      reason: whyAlone(settling.neighbours.counts[keyword] ?? 0, isWalled, minimumSize),
    })),
  };
}

/** Drafts of one living cluster become one; a draft on the other side of the wall stays a group of its own. */
function onePerCluster({ drafts, sideOf }: Settling): DraftGroup[] {
  const ofCluster = new Map<string, DraftGroup>();
  const others: DraftGroup[] = [];
  const bySize = [...drafts].sort((a, b) => b.members.length - a.members.length);
  for (const draft of bySize) {
    const known = draft.clusterId === null ? undefined : ofCluster.get(draft.clusterId);
    if (draft.clusterId !== null && !known) {
      ofCluster.set(draft.clusterId, { ...draft, members: [...draft.members] });
    } else if (known && !isWalledOff(draft.members, known, sideOf)) {
      known.members.push(...draft.members);
    } else {
      others.push({ members: draft.members, anchors: [], clusterId: null });
    }
  }
  return [...ofCluster.values(), ...others];
}

function isWalledOff(
  keywords: readonly number[],
  { members, anchors }: DraftGroup,
  sideOf: (keyword: number) => IntentSide,
): boolean {
  const own = sideOfGroup(keywords, sideOf);
  if (own === null) return false;
  return [...members, ...anchors].some((member) => (sideOf(member) ?? own) !== own);
}

function withoutStrays(draft: DraftGroup, { affinity, cohesion }: GroupAffinity): DraftGroup {
  const all = [...draft.anchors, ...draft.members];
  const least = stayingShare * cohesion(all);
  return { ...draft, members: draft.members.filter((member) => affinity(member, all) >= least) };
}

interface Found {
  group: number | null;
  /** To the members of the group. */
  alike: number;
  isWalled: boolean;
}

/** Of those who join one group that was on neither side, the one most like it decides on which it is. */
function keepApart<Joining extends Found & { keyword: number }>(
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
function createGroupSearch(
  groups: readonly DraftGroup[],
  { neighbours, affinity: { affinity, cohesion }, sideOf }: Settling,
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

function whyAlone(neighbours: number, isWalled: boolean, minimumSize: number): string {
  if (neighbours === 0) return 'No other keyword is alike enough.';
  if (isWalled) return 'The keywords like it are searched with another intent.';
  if (neighbours + 1 < minimumSize) {
    return `Only ${neighbours + 1} keywords are about this subject; a group needs ${minimumSize}.`;
  }
  return 'It is like keywords of several subjects, but not clearly of one.';
}
