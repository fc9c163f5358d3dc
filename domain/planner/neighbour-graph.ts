import type { KeywordLikeness } from './keyword-likeness.ts';
import type { Graph } from './louvain.ts';

/** The keywords most like each one, most alike first: keyword k has `counts[k]` from `k * width` on. */
export interface Neighbours {
  keywords: number;
  width: number;
  counts: Int32Array;
  ids: Int32Array;
  likeness: Float32Array;
}

/**
 * Neighbours kept: more make groups larger, fewer break large ones up. 8 to 50 were tried on eight lists; in a
 * short list so many would be most of it.
 */
const usualWidth = { least: 8, most: 20, share: 1 / 8 };

/** A keyword's own scale is its likeness to the neighbour of this rank. */
const scaleRank = 6;

/** @param floor lowest likeness of neighbours */
export function findNeighbours(
  keywords: number,
  { likeness, candidates }: KeywordLikeness,
  floor: number,
): Neighbours {
  const { least, most, share } = usualWidth;
  const width = Math.max(least, Math.min(most, Math.round(share * keywords)));
  const found: Neighbours = {
    keywords,
    width,
    counts: new Int32Array(keywords),
    ids: new Int32Array(keywords * width),
    likeness: new Float32Array(keywords * width),
  };
  for (let keyword = 0; keyword < keywords; keyword += 1) {
    for (const other of candidates(keyword)) {
      const alike = likeness(keyword, other);
      if (alike >= floor) insert(found, keyword, other, alike);
    }
  }
  return found;
}

/** Puts a neighbour at its rank; of equals the lower number comes first. */
function insert(
  { width, counts, ids, likeness }: Neighbours,
  keyword: number,
  other: number,
  alike: number,
): void {
  const start = keyword * width;
  const rounded = Math.fround(alike);
  const isBefore = (place: number): boolean =>
    rounded > (likeness[place] ?? 0) ||
    (rounded === (likeness[place] ?? 0) && other < (ids[place] ?? 0));
  const count = counts[keyword] ?? 0;
  if (count === width && !isBefore(start + width - 1)) return;
  let place = start + Math.min(count, width - 1);
  for (; place > start && isBefore(place - 1); place -= 1) {
    ids[place] = ids[place - 1] ?? 0;
    likeness[place] = likeness[place - 1] ?? 0;
  }
  ids[place] = other;
  likeness[place] = rounded;
  counts[keyword] = Math.min(width, count + 1);
}

/**
 * The neighbour graph, each edge as strong as the likeness against what is usual around its ends (self-tuning
 * scales, Zelnik-Manor & Perona 2004): long sentences share less than short keywords do, and are no less alike
 * for it. Neighbours of each other count twice.
 */
export function buildNeighbourGraph(neighbours: Neighbours): Graph {
  const { keywords, width, counts, ids, likeness } = neighbours;
  const scales = Float64Array.from(counts, (count, keyword) =>
    count === 0 ? 1 : (likeness[keyword * width + Math.min(scaleRank, count) - 1] ?? 1),
  );
  const degrees = counts.slice();
  forEachPair(neighbours, (_, other) => {
    degrees[other] = (degrees[other] ?? 0) + 1;
  });
  const places = new Int32Array(keywords + 1);
  degrees.forEach((degree, keyword) => {
    places[keyword + 1] = (places[keyword] ?? 0) + degree;
  });
  const next = places.slice(0, keywords);
  const ends = new Int32Array(places[keywords] ?? 0);
  const strengths = new Float64Array(ends.length);
  const put = (from: number, to: number, strength: number): void => {
    const place = next[from] ?? 0;
    ends[place] = to;
    strengths[place] = strength;
    next[from] = place + 1;
  };
  forEachPair(neighbours, (keyword, other, place) => {
    const scale = Math.sqrt((scales[keyword] ?? 1) * (scales[other] ?? 1));
    const strength = (likeness[place] ?? 0) / scale / 2;
    put(keyword, other, strength);
    put(other, keyword, strength);
  });
  return joinDoubles(keywords, places, ends, strengths);

  function forEachPair(
    { counts: own }: Neighbours,
    visit: (keyword: number, other: number, place: number) => void,
  ): void {
    for (let keyword = 0; keyword < keywords; keyword += 1) {
      for (let rank = 0; rank < (own[keyword] ?? 0); rank += 1) {
        const place = keyword * width + rank;
        visit(keyword, ids[place] ?? 0, place);
      }
    }
  }
}

/** One edge where both ends named each other. */
function joinDoubles(
  nodes: number,
  places: Int32Array,
  ends: Int32Array,
  strengths: Float64Array,
): Graph {
  const starts = new Int32Array(nodes + 1);
  const targets = new Int32Array(ends.length);
  const weights = new Float64Array(ends.length);
  let written = 0;
  for (let node = 0; node < nodes; node += 1) {
    const from = places[node] ?? 0;
    const order = Array.from({ length: (places[node + 1] ?? 0) - from }, (_, at) => from + at).sort(
      (a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b,
    );
    for (const place of order) {
      const same = written > (starts[node] ?? 0) && targets[written - 1] === ends[place];
      if (!same) {
        targets[written] = ends[place] ?? 0;
        written += 1;
      }
      weights[written - 1] = (weights[written - 1] ?? 0) + (strengths[place] ?? 0);
    }
    starts[node + 1] = written;
  }
  return {
    nodes,
    starts,
    targets: targets.slice(0, written),
    weights: weights.slice(0, written),
  };
}
