import { wordShare } from './keyword-likeness.ts';
import { type Graph, louvain, membersOf } from './louvain.ts';
import type { PhraseMatrices } from './phrase-matrices.ts';
import { normalise, type SparseMatrix, sparseCosine } from './sparse-matrix.ts';

/** Groups looked into: smaller ones hold no two subjects, in larger ones pairs are too many. */
const smallest = 7;
const largest = 400;

/** What is asked of a division: how alike the phrases of a part must be without the group's own words … */
const leastLikeness = 0.15;
const leastDensity = 0.4;
/** … and what size a part has; smaller ones are crumbs. */
const smallestPart = 3;

/** What else is asked of a division. */
export interface Division {
  /** Share of the likenesses that may cross it. */
  crossing: number;
  /** Share of the phrases that must be in parts, not in crumbs. */
  kept: number;
}

/** A word only one phrase of the group has. */
const singularShare = 0.3;

/**
 * Divides a group whose phrases share a head term and little else: what most members have is weighted down by
 * how many have it ("laufschuhe" in "laufschuhe kinder", "laufschuhe waschen"), and where the words that
 * remain fall cleanly into parts, the parts are the subjects.
 *
 * @returns the parts, or the group as it is; phrases that belong to no part go to the one they are most like
 */
export function divideByWords(
  members: readonly number[],
  { words, characters }: PhraseMatrices,
  asked: Division,
  seed: number,
): number[][] {
  if (members.length < smallest || members.length > largest) return [[...members]];
  const [ownWords, ownCharacters] = [words, characters].map((matrix) => discount(matrix, members));
  const likeness = (a: number, b: number): number =>
    ownWords && ownCharacters
      ? wordShare * sparseCosine(ownWords, a, b) +
        (1 - wordShare) * sparseCosine(ownCharacters, a, b)
      : 0;
  const graph = graphOf(members.length, likeness);
  const labels = louvain(graph, 1, seed);
  const parts = membersOf(labels, Math.max(...labels) + 1);
  const kept = parts.filter((part) => part.length >= smallestPart);
  if (kept.length < 2 || !isClean(graph, labels, kept, asked)) return [[...members]];
  const joined = kept.map((part) => [...part]);
  for (const place of parts.flatMap((part) => (part.length < smallestPart ? part : []))) {
    joined[nearestPart(place, kept, likeness)]?.push(place);
  }
  return joined.flatMap((part) =>
    divideByWords(
      part.sort((a, b) => a - b).map((place) => members[place] ?? 0),
      { words, characters },
      asked,
      seed,
    ),
  );
}

/** The rows of the members, each feature the lighter the more of them have it. */
function discount(matrix: SparseMatrix, members: readonly number[]): SparseMatrix {
  const frequency = new Map<number, number>();
  const rows = members.map((member) => {
    const [from, to] = [matrix.starts[member], matrix.starts[member + 1]];
    const features = matrix.features.subarray(from, to);
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
    return { features, weights: matrix.weights.slice(from, to) };
  });
  const starts = new Int32Array(members.length + 1);
  rows.forEach(({ features, weights }, row) => {
    features.forEach((feature, at) => {
      const count = frequency.get(feature) ?? 1;
      const share = count === 1 ? singularShare : 1 - count / members.length;
      weights[at] = (weights[at] ?? 0) * share;
    });
    normalise(weights);
    starts[row + 1] = (starts[row] ?? 0) + features.length;
  });
  return {
    ...matrix,
    rows: members.length,
    starts,
    features: Int32Array.from(rows.flatMap(({ features }) => [...features])),
    weights: Float32Array.from(rows.flatMap(({ weights }) => [...weights])),
  };
}

function graphOf(nodes: number, likeness: (a: number, b: number) => number): Graph {
  const pairs = new Float64Array(nodes * nodes);
  for (let a = 0; a < nodes; a += 1) {
    for (let b = a + 1; b < nodes; b += 1) {
      pairs[a * nodes + b] = likeness(a, b);
      pairs[b * nodes + a] = pairs[a * nodes + b] ?? 0;
    }
  }
  const starts = new Int32Array(nodes + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  for (let a = 0; a < nodes; a += 1) {
    for (let b = 0; b < nodes; b += 1) {
      const weight = pairs[a * nodes + b] ?? 0;
      if (weight < leastLikeness) continue;
      targets.push(b);
      weights.push(weight);
    }
    starts[a + 1] = targets.length;
  }
  return { nodes, starts, targets: Int32Array.from(targets), weights: Float64Array.from(weights) };
}

function isClean(
  graph: Graph,
  labels: Int32Array,
  kept: readonly number[][],
  asked: Division,
): boolean {
  if (kept.flat().length < asked.kept * graph.nodes) return false;
  let inside = 0;
  let whole = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge += 1) {
      whole += graph.weights[edge] ?? 0;
      if (labels[graph.targets[edge] ?? 0] === labels[node]) inside += graph.weights[edge] ?? 0;
    }
  }
  const pairs = kept.reduce((sum, part) => sum + part.length * (part.length - 1), 0);
  return inside >= (1 - asked.crossing) * whole && inside >= leastDensity * pairs;
}

/** Of equally near ones, and for a phrase like none, the largest. */
function nearestPart(
  place: number,
  parts: readonly number[][],
  likeness: (a: number, b: number) => number,
): number {
  const ranked = parts
    .map((part, at) => ({
      at,
      size: part.length,
      alike: part.reduce((sum, other) => sum + likeness(place, other), 0) / part.length,
    }))
    .sort((a, b) => b.alike - a.alike || b.size - a.size || a.at - b.at);
  return ranked[0]?.at ?? 0;
}
