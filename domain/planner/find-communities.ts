import { type Graph, louvain, membersOf } from './louvain.ts';

/** How finely a graph is cut; tried on eight labelled lists of 175 to 1,600 phrases in groups of 5 to 80. */
export interface Fineness {
  /**
   * Resolution of the first cut for each square root of the number of nodes: modularity's own groups grow with
   * the whole graph (the resolution limit, Fortunato & Barthélemy 2007), subjects do not.
   */
  resolution: number;
  /** Modularity from which on a cut of a community by itself is a clean one. */
  clean: number;
}

/** Smaller communities are not cut again. */
const smallestCut = 8;

/** A cut is no cut when more than a fifth is left in crumbs. */
const smallestPart = 3;
const keptShare = 0.8;

/**
 * Communities of the neighbour graph: Louvain over the whole, then over each community by itself as long as it
 * falls cleanly apart. No size and no number is given.
 *
 * @returns the members of each, ascending, by their first; also single nodes
 */
export function findCommunities(graph: Graph, fineness: Fineness, seed: number): number[][] {
  const resolution = Math.max(1, fineness.resolution * Math.sqrt(graph.nodes));
  const open = partsOf(louvain(graph, resolution, seed));
  const inner = createInnerGraphs(graph);
  const found: number[][] = [];
  for (let community = open.pop(); community; community = open.pop()) {
    const members = community;
    const parts = members.length < smallestCut ? null : cut(inner(members), fineness.clean, seed);
    if (!parts) found.push(members);
    else open.push(...parts.map((part) => part.map((node) => members[node] ?? 0)));
  }
  return found.sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0));
}

/** The parts of a community, or null when it hangs together. */
function cut(graph: Graph, clean: number, seed: number): number[][] | null {
  const labels = louvain(graph, 1, seed);
  const parts = partsOf(labels);
  if (parts.length < 2 || modularity(graph, labels, parts.length) < clean) return null;
  const kept = parts.filter((part) => part.length >= smallestPart).flat().length;
  return kept >= keptShare * graph.nodes ? parts : null;
}

function partsOf(labels: Int32Array): number[][] {
  return membersOf(labels, labels.reduce((most, label) => Math.max(most, label), -1) + 1);
}

/** Newman's modularity, −½ to 1. */
function modularity(graph: Graph, labels: Int32Array, count: number): number {
  const degrees = new Float64Array(count);
  let inside = 0;
  let whole = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    const label = labels[node] ?? 0;
    for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge += 1) {
      const weight = graph.weights[edge] ?? 0;
      whole += weight;
      degrees[label] = (degrees[label] ?? 0) + weight;
      if (labels[graph.targets[edge] ?? 0] === label) inside += weight;
    }
  }
  if (whole === 0) return 0;
  return inside / whole - degrees.reduce((sum, degree) => sum + (degree / whole) ** 2, 0);
}

/** A function that gives the graph among some nodes, its weights squared: nearness counts for more inside. */
function createInnerGraphs(graph: Graph): (members: readonly number[]) => Graph {
  const places = new Int32Array(graph.nodes).fill(-1);
  return (members) => {
    members.forEach((node, place) => {
      places[node] = place;
    });
    const starts = new Int32Array(members.length + 1);
    const targets: number[] = [];
    const weights: number[] = [];
    members.forEach((node, place) => {
      for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge += 1) {
        const target = places[graph.targets[edge] ?? 0] ?? -1;
        if (target < 0) continue;
        targets.push(target);
        weights.push((graph.weights[edge] ?? 0) ** 2);
      }
      starts[place + 1] = targets.length;
    });
    for (const node of members) places[node] = -1;
    return {
      nodes: members.length,
      starts,
      targets: Int32Array.from(targets),
      weights: Float64Array.from(weights),
    };
  };
}
