import { createSeededRandom } from '#domain/shared/seeded-random.ts';

/** An undirected weighted graph: every edge stands at both of its ends; an inner one of a node counts twice. */
export interface Graph {
  nodes: number;
  /** Neighbours of node n: `targets[starts[n]] … targets[starts[n + 1] - 1]`. */
  starts: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
}

/** Moves less good than this are rounding. */
const leastGain = 1e-12;

/** Rounds of moving on one level: the gain of later ones is nil, and a cycle by rounding ends. */
const mostRounds = 32;

/**
 * Communities of a graph by Louvain (Blondel et al. 2008) with a resolution (Reichardt & Bornholdt 2006) on
 * flat arrays. Nodes are visited in an order drawn from the seed.
 *
 * @param resolution above 1 for smaller communities
 * @returns the community of each node, numbered from 0 in the order of their first nodes
 */
export function louvain(graph: Graph, resolution: number, seed: number): Int32Array {
  const random = createSeededRandom(seed);
  const communities = Int32Array.from({ length: graph.nodes }, (_, node) => node);
  for (let level = graph; ; ) {
    const { labels, count } = renumber(moveNodes(level, resolution, random));
    for (let node = 0; node < communities.length; node += 1) {
      communities[node] = labels[communities[node] ?? 0] ?? 0;
    }
    if (count === level.nodes) return renumber(communities).labels;
    level = aggregate(level, labels, count);
  }
}

/** Moves each node to the neighbouring community that gains most, until none moves. */
function moveNodes(graph: Graph, resolution: number, random: () => number): Int32Array {
  const { nodes, starts, targets, weights } = graph;
  const degrees = degreesOf(graph);
  const whole = degrees.reduce((sum, degree) => sum + degree, 0);
  const scale = whole > 0 ? resolution / whole : 0;
  const communities = Int32Array.from({ length: nodes }, (_, node) => node);
  const totals = degrees.slice();
  const towards = new Float64Array(nodes);
  const met = new Int32Array(nodes);
  const order = shuffled(nodes, random);
  for (let round = 0, moves = 1; moves > 0 && round < mostRounds; round += 1) {
    moves = 0;
    for (const node of order) {
      const own = communities[node] ?? 0;
      const share = scale * (degrees[node] ?? 0);
      let count = 0;
      for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
        const target = targets[edge] ?? 0;
        if (target === node) continue;
        const community = communities[target] ?? 0;
        if (towards[community] === 0) met[count++] = community;
        towards[community] = (towards[community] ?? 0) + (weights[edge] ?? 0);
      }
      totals[own] = (totals[own] ?? 0) - (degrees[node] ?? 0);
      let best = own;
      let highest = (towards[own] ?? 0) - share * (totals[own] ?? 0);
      for (let at = 0; at < count; at += 1) {
        const community = met[at] ?? 0;
        const gain = (towards[community] ?? 0) - share * (totals[community] ?? 0);
        if (gain > highest + leastGain) [best, highest] = [community, gain];
        towards[community] = 0;
      }
      totals[best] = (totals[best] ?? 0) + (degrees[node] ?? 0);
      if (best !== own) moves += 1;
      communities[node] = best;
    }
  }
  return communities;
}

function degreesOf({ nodes, starts, weights }: Graph): Float64Array {
  const degrees = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
      degrees[node] = (degrees[node] ?? 0) + (weights[edge] ?? 0);
    }
  }
  return degrees;
}

function renumber(communities: Int32Array): { labels: Int32Array; count: number } {
  const numbers = new Int32Array(communities.length).fill(-1);
  let count = 0;
  const labels = communities.map((community) => {
    if (numbers[community] === -1) {
      numbers[community] = count;
      count += 1;
    }
    return numbers[community] ?? 0;
  });
  return { labels, count };
}

/** Each community as one node, with the sum of the edges. */
function aggregate(graph: Graph, labels: Int32Array, count: number): Graph {
  const { starts, targets, weights } = graph;
  const members = membersOf(labels, count);
  const sums = new Float64Array(count);
  const met = new Int32Array(count);
  const newStarts = new Int32Array(count + 1);
  const newTargets: number[] = [];
  const newWeights: number[] = [];
  members.forEach((nodes, community) => {
    let found = 0;
    for (const node of nodes) {
      for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
        const target = labels[targets[edge] ?? 0] ?? 0;
        if (sums[target] === 0) {
          met[found] = target;
          found += 1;
        }
        sums[target] = (sums[target] ?? 0) + (weights[edge] ?? 0);
      }
    }
    for (const target of met.subarray(0, found).sort()) {
      newTargets.push(target);
      newWeights.push(sums[target] ?? 0);
      sums[target] = 0;
    }
    newStarts[community + 1] = newTargets.length;
  });
  return {
    nodes: count,
    starts: newStarts,
    targets: Int32Array.from(newTargets),
    weights: Float64Array.from(newWeights),
  };
}

/** The nodes of each community, ascending. */
export function membersOf(labels: Int32Array, count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  labels.forEach((label, node) => {
    members[label]?.push(node);
  });
  return members;
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const value = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = value;
  }
  return order;
}
