import { createGroupSearch, isWalledOff, keepApart } from './find-fitting-group.ts';
import type { GroupAffinity } from './group-affinity.ts';
import type { IntentSide } from './intent-wall.ts';
import type { DraftGroup } from './join-living.ts';
import type { Neighbours } from './neighbour-graph.ts';

interface Settling {
  drafts: readonly DraftGroup[];
  neighbours: Neighbours;
  affinity: GroupAffinity;
  sideOf: (keyword: number) => IntentSide;
  /** The keywords to be placed: all but fixed members of living clusters. */
  newcomers: readonly number[];
  minimumSize: number;
  /** Of a group's own mean likeness, what a member's to it must be. */
  stayingShare: number;
}

interface Settled {
  groups: DraftGroup[];
  leftOut: { keyword: number; reason: string }[];
}

/**
 * Makes groups of drafts: members that hang on by one chance likeness are taken out, drafts below the smallest
 * size are given up, keywords that remain join the group they clearly fit, and each one left out gets its
 * reason. A group that joins a living cluster may be of any size.
 */
export function settleMembers(settling: Settling): Settled {
  const { newcomers, minimumSize } = settling;
  const smallest = Math.max(2, minimumSize);
  const groups = onePerCluster(settling)
    .map((draft) => withoutStrays(draft, settling))
    .filter(({ members, clusterId }) => members.length >= (clusterId === null ? smallest : 1));
  const placed = new Set(groups.flatMap(({ members }) => members));
  const open = newcomers.filter((keyword) => !placed.has(keyword));
  const findGroup = createGroupSearch(groups, settling);
  const joining = keepApart(
    open.map((keyword) => ({ keyword, ...findGroup(keyword) })),
    settling.sideOf,
  );
  const byGroup = Map.groupBy(joining, ({ group }) => group);
  const joined = groups.map((group, at) => ({
    ...group,
    members: [...group.members, ...(byGroup.get(at) ?? []).map(({ keyword }) => keyword)].sort(
      (a, b) => a - b,
    ),
  }));
  const alone = byGroup.get(null) ?? [];
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
      reason: whyAlone(keyword, isWalled, settling),
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

function withoutStrays(
  draft: DraftGroup,
  { affinity: { affinity, cohesion }, stayingShare }: Settling,
): DraftGroup {
  const all = [...draft.anchors, ...draft.members];
  const least = stayingShare * cohesion(all);
  return { ...draft, members: draft.members.filter((member) => affinity(member, all) >= least) };
}

function whyAlone(
  keyword: number,
  isWalled: boolean,
  { neighbours: { counts, width }, minimumSize }: Settling,
): string {
  const neighbours = counts[keyword] ?? 0;
  if (neighbours === 0) return 'No other keyword is alike enough.';
  if (isWalled) return 'The keywords like it are searched with another intent.';
  if (neighbours + 1 < minimumSize) {
    // No more than the width are kept: how many there are beyond is not known.
    if (neighbours === width) return `Fewer than ${minimumSize} keywords are about this subject.`;
    return `Only ${neighbours + 1} keywords are about this subject; a group needs ${minimumSize}.`;
  }
  return 'It is like keywords of several subjects, but not clearly of one.';
}
