import { describe, expect, it } from 'vitest';
import { findCommunities } from '#domain/planner/find-communities.ts';
import { type Graph, louvain } from '#domain/planner/louvain.ts';

/** A graph from its edges, each given once. */
function graphOf(nodes: number, edges: [number, number, number][]): Graph {
  const both = edges.flatMap(([a, b, weight]) => [
    { from: a, to: b, weight },
    { from: b, to: a, weight },
  ]);
  both.sort((left, right) => left.from - right.from || left.to - right.to);
  return {
    nodes,
    starts: Int32Array.from(
      { length: nodes + 1 },
      (_, node) => both.filter(({ from }) => from < node).length,
    ),
    targets: Int32Array.from(both, ({ to }) => to),
    weights: Float64Array.from(both, ({ weight }) => weight),
  };
}

function clique(nodes: number[], weight: number): [number, number, number][] {
  return nodes.flatMap((a) =>
    nodes.flatMap((b): [number, number, number][] => (a < b ? [[a, b, weight]] : [])),
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

describe('louvain', () => {
  it('finds groups that hang together, and leaves a lone node alone', () => {
    const edges = [...clique(range(0, 5), 1), ...clique(range(5, 9), 1)];
    const labels = louvain(graphOf(10, [...edges, [4, 5, 0.2]]), 1, 7);
    expect([...labels]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 2]);
  });

  it('makes smaller groups at a higher resolution, the same ones for a seed', () => {
    const ring = Array.from({ length: 30 }, (_, at): [number, number, number] => [
      at,
      (at + 1) % 30,
      1,
    ]);
    const graph = graphOf(30, ring);
    const count = (resolution: number) => new Set(louvain(graph, resolution, 1)).size;
    expect(count(4)).toBeGreaterThan(count(1));
    expect(louvain(graph, 1, 5)).toEqual(louvain(graph, 1, 5));
    expect(louvain(graphOf(0, []), 1, 1)).toHaveLength(0);
  });
});

describe('findCommunities', () => {
  const fineness = { resolution: 0.3, clean: 0.3 };

  it('cuts a community again where it falls cleanly apart', () => {
    // Weakly joined pairs of cliques: coarse cuts hold them together, a look at each parts them.
    const cliques = range(0, 8).map((at) => range(at * 5, at * 5 + 5));
    const edges = cliques.flatMap((nodes) => clique(nodes, 1));
    const bridges = range(0, 4).map((pair): [number, number, number] => [
      pair * 10,
      pair * 10 + 5,
      1,
    ]);
    expect(findCommunities(graphOf(40, [...edges, ...bridges]), fineness, 1)).toEqual(cliques);
  });

  it('leaves one whole that hangs together', () => {
    expect(findCommunities(graphOf(12, clique(range(0, 12), 1)), fineness, 1)).toEqual([
      range(0, 12),
    ]);
  });
});
