import type { ClusterableKeyword, ClusterOptions, ClusterResult } from './cluster-types.ts';
import { explainGroup } from './explain-group.ts';
import { type Edge, findCommunities, mostNeighbours } from './find-communities.ts';
import { intentSide, splitByIntent } from './intent-wall.ts';
import { createKeywordSimilarity, type KeywordSimilarity } from './keyword-similarity.ts';
import { settleMembers } from './settle-members.ts';

export type {
  ClusterableKeyword,
  ClusterOptions,
  ClusterResult,
} from './cluster-types.ts';

/**
 * `threshold`: lowest likeness that joins two keywords. `cohesion`: lowest mean likeness of a group that is
 * not searched for subgroups. `resolution`: Louvain's; higher makes smaller groups. Tried on the labelled
 * shop keywords of the tests and on generated lists of 200 to 10,000 with known groups.
 */
const tightnesses = {
  loose: { threshold: 0.34, cohesion: 0.42, resolution: 0.8 },
  balanced: { threshold: 0.44, cohesion: 0.58, resolution: 1 },
  tight: { threshold: 0.6, cohesion: 0.66, resolution: 1.4 },
} as const;

/** Members compared for a mean likeness: enough for a steady figure, and bounded in a huge group. */
const comparedMembers = 24;

/**
 * Groups keywords by subject. Likeness is a hybrid of stemmed words (head terms weighted down), character
 * n-grams and, when given, embeddings; neighbours come from inverted indexes, groups from Louvain on the
 * neighbour graph. No number of groups is asked for or forced, and every keyword is a member with its
 * reasons or left out with one. Precision is favoured: a wrong merge costs a page, a split a line.
 *
 * Deterministic: neither the order of the keywords nor the machine changes the result.
 */
export function clusterKeywords(
  keywords: readonly ClusterableKeyword[],
  { tightness = 'balanced', minimumSize = 3, intentWall = true, seed = 1 }: ClusterOptions = {},
): ClusterResult {
  const list = [...keywords].sort(byKeywordThenId);
  const { threshold, cohesion, resolution } = tightnesses[tightness];
  const model = createKeywordSimilarity(list, seed);
  const sides = list.map(({ intent }) => (intentWall ? intentSide(intent) : null));
  const edges = joinNeighbours(list.length, model, threshold);
  const affinity = (member: number, others: readonly number[]): number =>
    mean(spread(others, comparedMembers, member).map((other) => model.similarity(member, other)));
  const isLoose = (members: readonly number[]): boolean =>
    mean(spread(members, comparedMembers).map((member) => affinity(member, members))) < cohesion;
  const communities = findCommunities(edges, resolution, seed, isLoose).flatMap((members) =>
    splitByIntent(members, (member) => sides[member] ?? null, affinity, Math.max(2, minimumSize)),
  );
  const { groups, leftOut } = settleMembers({
    count: list.length,
    communities,
    edges,
    affinity,
    threshold,
    minimumSize: Math.max(1, minimumSize),
  });
  return {
    groups: groups
      .map((members) => explainGroup(list, members, model.similarity))
      .sort((a, b) => b.memberIds.length - a.memberIds.length || (a.key < b.key ? -1 : 1)),
    leftOut: leftOut.map(({ keyword, reason }) => ({
      id: list[keyword]?.id ?? '',
      reason,
      nearestId: null,
    })),
  };
}

function byKeywordThenId(a: ClusterableKeyword, b: ClusterableKeyword): number {
  if (a.keyword !== b.keyword) return a.keyword < b.keyword ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The neighbour graph: each keyword with the ones most like it, where alike enough. */
function joinNeighbours(
  count: number,
  { similarity, candidates }: KeywordSimilarity,
  threshold: number,
): Edge[] {
  const edges = new Map<number, Edge>();
  for (let keyword = 0; keyword < count; keyword += 1) {
    const nearest = [...candidates(keyword)]
      .map((other) => ({ other, weight: similarity(keyword, other) }))
      .filter(({ weight }) => weight >= threshold)
      .sort((a, b) => b.weight - a.weight || a.other - b.other)
      .slice(0, mostNeighbours);
    for (const { other, weight } of nearest) {
      const a = Math.min(keyword, other);
      const b = Math.max(keyword, other);
      edges.set(a * count + b, { a, b, weight });
    }
  }
  return [...edges.values()].sort((left, right) => left.a - right.a || left.b - right.b);
}

/** Up to `most` of the members, evenly spread over the list, without the one compared with them. */
function spread(members: readonly number[], most: number, without?: number): number[] {
  const others = members.filter((member) => member !== without);
  const step = Math.max(1, others.length / most);
  return others.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** 0 for nothing. */
function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
