/** A document as its features and their weights, features ascending, of length 1 (or 0 without features). */
export interface SparseVector {
  features: Int32Array;
  weights: Float64Array;
}

interface Posting {
  documents: number[];
  weights: number[];
}

/** Documents as weighted features, and for each feature the documents that have it. */
export interface SparseIndex {
  vectors: SparseVector[];
  postings: Posting[];
  names: string[];
}

/**
 * Indexes documents given as lists of features.
 *
 * @param weigh weight of a feature from its name and the number of documents that have it
 */
export function buildSparseIndex(
  documents: readonly (readonly string[])[],
  weigh: (name: string, documentFrequency: number) => number,
): SparseIndex {
  const { names, identified, frequencies } = identifyFeatures(documents);
  const importance = names.map((name, feature) => weigh(name, frequencies[feature] ?? 1));
  const vectors = identified.map((features) => unitVector(features, importance));
  const postings: Posting[] = names.map(() => ({ documents: [], weights: [] }));
  vectors.forEach((vector, document) => {
    vector.features.forEach((feature, place) => {
      postings[feature]?.documents.push(document);
      postings[feature]?.weights.push(vector.weights[place] ?? 0);
    });
  });
  return { vectors, postings, names };
}

function identifyFeatures(documents: readonly (readonly string[])[]): {
  names: string[];
  identified: number[][];
  frequencies: number[];
} {
  const ids = new Map<string, number>();
  const frequencies: number[] = [];
  const identified = documents.map((names) => {
    const features = [...new Set(names)].map((name) => {
      const feature = ids.get(name) ?? ids.size;
      ids.set(name, feature);
      return feature;
    });
    for (const feature of features) frequencies[feature] = (frequencies[feature] ?? 0) + 1;
    return features.sort((a, b) => a - b);
  });
  return { names: [...ids.keys()], identified, frequencies };
}

function unitVector(features: number[], importance: readonly number[]): SparseVector {
  const raw = features.map((feature) => importance[feature] ?? 0);
  const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
  const weights = Float64Array.from(raw, (weight) => (length > 0 ? weight / length : 0));
  return { features: Int32Array.from(features), weights };
}

/** Cosine of two documents (0–1), as their vectors have length 1. */
export function sparseCosine(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < a.features.length && right < b.features.length) {
    const difference = (a.features[left] ?? 0) - (b.features[right] ?? 0);
    if (difference === 0) sum += (a.weights[left] ?? 0) * (b.weights[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return Math.min(1, sum);
}

/**
 * A search for the documents that share most with a given one, by the features that at most
 * `widestPosting` documents have: what nearly everything has finds nothing, and would make the search
 * quadratic.
 *
 * @returns a function giving up to `count` documents, most shared first
 */
export function createNeighbourSearch(
  index: SparseIndex,
  count: number,
  widestPosting: number,
): (document: number) => number[] {
  // One array for all searches, cleared by the documents touched: a map for each would cost most of the time.
  const shared = new Float64Array(index.vectors.length);
  return (document) => {
    const touched: number[] = [];
    const vector = index.vectors[document];
    vector?.features.forEach((feature, place) => {
      const posting = index.postings[feature];
      if (!posting || posting.documents.length > widestPosting) return;
      const weight = vector.weights[place] ?? 0;
      posting.documents.forEach((other, entry) => {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight * (posting.weights[entry] ?? 0);
      });
    });
    const best = touched
      .filter((other) => other !== document)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, count);
    for (const other of touched) shared[other] = 0;
    return best;
  };
}
