import type { ClusterableKeyword, ClusterOptions, ClusterResult } from './cluster-types.ts';
import { type Division, divideByWords } from './divide-by-words.ts';
import { explainGroup } from './explain-group.ts';
import { type Fineness, findCommunities } from './find-communities.ts';
import { createGroupAffinity } from './group-affinity.ts';
import { type IntentSide, intentSide, splitByIntent } from './intent-wall.ts';
import { joinLiving } from './join-living.ts';
import { createKeywordLikeness } from './keyword-likeness.ts';
import { buildNeighbourGraph, findNeighbours } from './neighbour-graph.ts';
import { readLiving } from './read-living.ts';
import { readPhrases } from './read-phrases.ts';
import { settleMembers } from './settle-members.ts';

export type {
  ClusterableKeyword,
  ClusterOptions,
  ClusterResult,
} from './cluster-types.ts';

interface Tightness extends Fineness, Division {
  /** A member whose mean likeness to its group is below this share of the group's own hangs on by chance. */
  staying: number;
}

/** Of those tried balanced is nearest to the labelled set, tight more precise (docs/clustering-quality.md). */
const tightnesses: Record<'loose' | 'balanced' | 'tight', Tightness> = {
  loose: { resolution: 0.15, clean: 0.4, kept: 0.75, crossing: 0.08, staying: 0.4 },
  balanced: { resolution: 0.3, clean: 0.25, kept: 0.75, crossing: 0.08, staying: 0.4 },
  tight: { resolution: 0.3, clean: 0.15, kept: 0.5, crossing: 0.15, staying: 0.6 },
};

/** Lowest likeness of neighbours. */
const leastLikeness = 0.12;

/**
 * Groups keywords by subject. Likeness is a hybrid of stemmed words (head terms weighted down), character
 * n-grams and, where given, embeddings and shared search results; each keyword's nearest neighbours make a
 * graph, its communities the groups. No number of groups is asked for or forced, and every keyword is a member
 * with its reasons or left out with one. A wrong merge costs a page, a split a line: `tight` has fewer of the
 * former and more of the latter.
 *
 * Deterministic: neither the order of the keywords nor the machine changes the result.
 */
export function clusterKeywords(
  keywords: readonly ClusterableKeyword[],
  { tightness = 'balanced', minimumSize = 3, intentWall = true, seed = 1 }: ClusterOptions = {},
): ClusterResult {
  const wanted = tightnesses[tightness];
  const list = [...keywords].sort(byKeywordThenId);
  const subjects = readPhrases(list.map(({ keyword }) => keyword));
  const model = createKeywordLikeness(list, subjects, seed);
  const neighbours = findNeighbours(list.length, model, leastLikeness);
  const sides = list.map(({ intent }) => (intentWall ? intentSide(intent) : null));
  const sideOf = (keyword: number): IntentSide => sides[keyword] ?? null;
  const affinity = createGroupAffinity(model.likeness);
  const living = readLiving(list);
  const graph = buildNeighbourGraph(neighbours);
  const drafts = findCommunities(graph, wanted, seed)
    .flatMap((members) =>
      isMostly(members, model.hasMeaning)
        ? [members]
        : divideByWords(members, model.matrices, wanted, seed),
    )
    .flatMap((members) => splitByIntent(members, sideOf, affinity.affinity))
    .flatMap((members) => joinLiving(members, { ...living, sideOf }, affinity));
  const newcomers = [...list.keys()].filter((keyword) => living.clusterOf(keyword) === null);
  const { groups, leftOut } = settleMembers({
    drafts,
    neighbours,
    affinity,
    sideOf,
    newcomers,
    minimumSize,
    stayingShare: wanted.staying,
  });
  const neighboursOf = (keyword: number): Int32Array => {
    const start = keyword * neighbours.width;
    return neighbours.ids.subarray(start, start + (neighbours.counts[keyword] ?? 0));
  };
  const explaining = { keywords: list, subjects, likeness: model.likeness, neighboursOf };
  return {
    groups: groups
      .map((group) => explainGroup(group, explaining))
      .sort((a, b) => b.memberIds.length - a.memberIds.length || (a.key < b.key ? -1 : 1)),
    leftOut: leftOut.map(({ keyword, reason }) => ({
      id: list[keyword]?.id ?? '',
      reason,
      nearestId: list[neighboursOf(keyword)[0] ?? -1]?.id ?? null,
    })),
  };
}

/** Of most of these; words divide a group whose keywords are hardly known by more. */
function isMostly(members: readonly number[], holds: (keyword: number) => boolean): boolean {
  return 2 * members.filter(holds).length > members.length;
}

function byKeywordThenId(a: ClusterableKeyword, b: ClusterableKeyword): number {
  if (a.keyword !== b.keyword) return a.keyword < b.keyword ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
