import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';

/** A CommonJS function whose types describe an ES module: the default import is already the function. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

import { createSeededRandom } from '#domain/shared/seeded-random.ts';

/** An edge of the neighbour graph: two keywords and how alike they are. */
export interface Edge {
  a: number;
  b: number;
  weight: number;
}

/** Smaller communities are not looked into again. */
const smallestToSplit = 6;

/** A group is one subject when its members are joined to at least this share of what they could be. */
const denseEnough = 0.55;

/**
 * Communities of a graph by Louvain. A community that is large and loosely knit is searched again by
 * itself: over the whole graph modularity cannot see groups smaller than about the square root of the
 * number of edges (the resolution limit), and would merge subjects in a long list.
 *
 * @returns the members of each community, ascending; nodes without an edge are in none
 */
export function findCommunities(
  edges: readonly Edge[],
  resolution: number,
  seed: number,
): number[][] {
  const found: number[][] = [];
  const waiting: Edge[][] = [[...edges]];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const communities = detect(part, resolution, seed);
    const inner = innerEdges(part, communities);
    communities.forEach((members, community) => {
      const own = inner[community] ?? [];
      if (communities.length > 1 && isLoose(members.length, own.length)) waiting.push(own);
      else found.push(members);
    });
  }
  return found.sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0));
}

function detect(edges: readonly Edge[], resolution: number, seed: number): number[][] {
  if (edges.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const { a, b, weight } of edges) {
    graph.mergeNode(a);
    graph.mergeNode(b);
    graph.mergeEdge(a, b, { weight });
  }
  const communityOf = louvain(graph, { resolution, rng: createSeededRandom(seed) });
  const nodes = Object.keys(communityOf)
    .map(Number)
    .sort((a, b) => a - b);
  return [...Map.groupBy(nodes, (node) => communityOf[node]).values()];
}

function innerEdges(edges: readonly Edge[], communities: readonly number[][]): Edge[][] {
  const communityOf = new Map<number, number>();
  communities.forEach((members, community) => {
    for (const member of members) communityOf.set(member, community);
  });
  const inner: Edge[][] = communities.map(() => []);
  for (const edge of edges) {
    const community = communityOf.get(edge.a);
    if (community !== undefined && community === communityOf.get(edge.b))
      inner[community]?.push(edge);
  }
  return inner;
}

/** Neighbour lists are bounded, so what a member could be joined to is too. */
function isLoose(members: number, edges: number): boolean {
  const possible = (members * Math.min(members - 1, mostNeighbours)) / 2;
  return members > smallestToSplit && edges < denseEnough * possible;
}

/** Strongest neighbours of a keyword that become edges. */
export const mostNeighbours = 12;
