import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { Index, MetricKind, ScalarKind } from 'usearch';
import { createSeededRandom } from '#domain/shared/seeded-random.ts';
import type { SyntheticKeywords } from './synthetic-keywords.ts';

/** A CommonJS function whose types describe an ES module: the default import is already the function. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

const neighbours = 15;
/** What usearch takes by itself; its types want it said. */
const graphSettings = {
  quantization: ScalarKind.F32,
  connectivity: 16,
  expansion_add: 128,
  expansion_search: 64,
  multi: false,
};

/**
 * The baseline of clustering-speed: approximate neighbours by HNSW (usearch, in C++, as it is by default, one
 * thread), Louvain on the graph of the fifteen nearest (graphology), and nothing else: no words, no reasons.
 *
 * @returns the number of communities
 */
export function countCommunities({ keywords, matrix, dimensions }: SyntheticKeywords): number {
  const index = new Index({ metric: MetricKind.IP, dimensions, ...graphSettings });
  index.add(
    BigUint64Array.from(keywords, (_, at) => BigInt(at)),
    matrix,
    1,
  );
  const { keys, distances } = index.search(matrix, neighbours, 1);
  const graph = new UndirectedGraph();
  for (const at of keywords.keys()) graph.addNode(at);
  for (let place = 0; place < keys.length; place += 1) {
    const from = Math.floor(place / neighbours);
    const to = Number(keys[place]);
    const weight = 1 - (distances[place] ?? 1);
    if (from !== to && weight > 0) graph.mergeEdge(from, to, { weight });
  }
  return louvain.detailed(graph, { rng: createSeededRandom(1) }).count;
}
