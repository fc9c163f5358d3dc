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

/** Strongest neighbours of a keyword that become edges. */
export const mostNeighbours = 12;

/** A loose community is searched again at a resolution raised by this factor, until it falls apart … */
const resolutionStep = 1.6;

/** … or this is reached: then its members are alike in a way no cut improves. */
const highestResolution = 12;

/** A cut of a community stands when this share of its members is left in parts of at least this size. */
const keptShare = 0.7;
const smallestKept = 3;

/**
 * Communities of a graph by Louvain. A loosely knit community is searched again by itself: over the whole
 * graph modularity cannot see groups smaller than about the square root of the number of edges (the
 * resolution limit), and would merge subjects in a long list.
 *
 * @param isLoose whether the members are too little alike to be one subject
 * @returns the members of each community, ascending; a node without an edge in its part is in none
 */
export function findCommunities(
  edges: readonly Edge[],
  resolution: number,
  seed: number,
  isLoose: (members: readonly number[]) => boolean,
): number[][] {
  const found: number[][] = [];
  const parts: Part[] = [{ edges: [...edges], resolution, members: [] }];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const communities = detect(part.edges, part.resolution, seed);
    if (isShattered(communities, part.members.length)) {
      found.push(part.members);
      continue;
    }
    const inner = innerEdges(part.edges, communities);
    const next = communities.length > 1 ? part.resolution : part.resolution * resolutionStep;
    communities.forEach((members, community) => {
      const divisible = members.length > smallestKept && next <= highestResolution;
      if (!divisible || !isLoose(members)) found.push(members);
      else parts.push({ edges: inner[community] ?? [], resolution: next, members });
    });
  }
  return found.sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0));
}

interface Part {
  edges: Edge[];
  resolution: number;
  /** The community looked into; empty for the whole graph. */
  members: number[];
}

/** Whether a cut mostly leaves crumbs: then the loose community is the better answer. */
function isShattered(communities: readonly number[][], size: number): boolean {
  const kept = communities.filter((members) => members.length >= smallestKept);
  return kept.flat().length < keptShare * size;
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
