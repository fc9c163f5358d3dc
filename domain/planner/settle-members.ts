import type { Edge } from './find-communities.ts';

interface Settling {
  /** Number of keywords. */
  count: number;
  communities: readonly number[][];
  edges: readonly Edge[];
  /** Mean likeness of a keyword to a list of others. */
  affinity: (keyword: number, others: readonly number[]) => number;
  /** The likeness that joins two keywords. */
  threshold: number;
  minimumSize: number;
}

interface Settled {
  groups: number[][];
  leftOut: { keyword: number; reason: string }[];
}

/** A member's mean likeness to its group, as a share of the joining threshold, below which it must go. */
const staying = 0.6;

/** A keyword nobody took joins the group it is most like only from this share of the threshold on. */
const joining = 0.85;

/**
 * Makes groups of communities: members that hang on by one chance likeness are taken out, keywords that
 * remain join the group they are clearly like, groups below the smallest size are given up, and each
 * keyword left out gets its reason.
 */
export function settleMembers(settling: Settling): Settled {
  const { count, communities, affinity, threshold, minimumSize } = settling;
  const groups = communities
    .map((members) => members.filter((member) => affinity(member, members) >= staying * threshold))
    .filter((members) => members.length >= Math.max(2, minimumSize));
  const groupOf = new Map<number, number>();
  groups.forEach((members, group) => {
    for (const member of members) groupOf.set(member, group);
  });
  const neighbours = listNeighbours(settling.edges, count);
  const joined = groups.map((members) => [...members]);
  const alone: number[] = [];
  for (let keyword = 0; keyword < count; keyword += 1) {
    if (groupOf.has(keyword)) continue;
    const group = nearestGroup(keyword, neighbours[keyword] ?? [], groupOf, groups, settling);
    if (group === null) alone.push(keyword);
    else joined[group]?.push(keyword);
  }
  const singles = minimumSize === 1 ? alone.map((keyword) => [keyword]) : [];
  return {
    groups: [...joined.map((members) => members.sort((a, b) => a - b)), ...singles],
    leftOut:
      minimumSize === 1
        ? []
        : alone.map((keyword) => ({
            keyword,
            reason: whyAlone(neighbours[keyword]?.length ?? 0, minimumSize),
          })),
  };
}

function listNeighbours(edges: readonly Edge[], count: number): number[][] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const { a, b } of edges) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

function nearestGroup(
  keyword: number,
  neighbours: readonly number[],
  groupOf: ReadonlyMap<number, number>,
  groups: readonly number[][],
  { affinity, threshold }: Settling,
): number | null {
  let best: number | null = null;
  let highest = joining * threshold;
  for (const group of new Set(neighbours.flatMap((other) => groupOf.get(other) ?? []))) {
    const likeness = affinity(keyword, groups[group] ?? []);
    if (likeness >= highest) [best, highest] = [group, likeness];
  }
  return best;
}

function whyAlone(neighbours: number, minimumSize: number): string {
  if (neighbours === 0) return 'No other keyword is alike enough.';
  if (neighbours + 1 < minimumSize) {
    return `Only ${neighbours + 1} keywords are about this subject; a group needs ${minimumSize}.`;
  }
  return 'It is like keywords of several subjects, but not clearly of one.';
}
