/** How well a grouping agrees with the true one. Each figure is 1 for the same grouping. */
export interface Agreement {
  /** Normalised mutual information, arithmetic mean: 0 (independent) to 1. */
  mutualInformation: number;
  /** Adjusted Rand index: 0 is what chance gives, negative is worse than chance. */
  adjustedRand: number;
  /** Of the pairs that were put together, the share that belongs together. 1 when none was. */
  precision: number;
  /** Of the pairs that belong together, the share that was put together. 1 when there is none. */
  recall: number;
  /** Harmonic mean of precision and recall. */
  f1: number;
}

/** How many items each class, each group, and each pair of a class and a group has. */
interface Contingency {
  count: number;
  classes: number[];
  groups: number[];
  cells: { count: number; classCount: number; groupCount: number }[];
}

/**
 * Compares two groupings of the same items, given as one label an item; what the labels are called does not
 * matter. An item that is in no group must have a label of its own.
 *
 * @throws RangeError when the lists differ in length
 */
export function measureAgreement(truth: readonly string[], found: readonly string[]): Agreement {
  if (truth.length !== found.length) {
    throw new RangeError(`${truth.length} true labels to ${found.length} found ones`);
  }
  const table = contingency(truth, found);
  const { precision, recall } = pairAgreement(table);
  return {
    mutualInformation: mutualInformation(table),
    adjustedRand: adjustedRand(table),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function contingency(truth: readonly string[], found: readonly string[]): Contingency {
  const classes = countOf(truth);
  const groups = countOf(found);
  const pairs = new Map<string, Map<string, number>>();
  for (const [at, label] of truth.entries()) {
    const group = found[at] ?? '';
    const row = pairs.get(label) ?? new Map<string, number>();
    row.set(group, (row.get(group) ?? 0) + 1);
    pairs.set(label, row);
  }
  const cells = [...pairs].flatMap(([label, row]) =>
    [...row].map(([group, count]) => ({
      count,
      classCount: classes.get(label) ?? 0,
      groupCount: groups.get(group) ?? 0,
    })),
  );
  return {
    count: truth.length,
    classes: [...classes.values()],
    groups: [...groups.values()],
    cells,
  };
}

function countOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/**
 * Mutual information divided by the arithmetic mean of the two entropies, as scikit-learn's
 * `normalized_mutual_info_score` does by default. Vinh, Epps and Bailey, JMLR 11 (2010), NMI_sum.
 */
function mutualInformation({ count, classes, groups, cells }: Contingency): number {
  const shared = sum(
    cells.map(
      (cell) =>
        (cell.count / count) * Math.log((count * cell.count) / (cell.classCount * cell.groupCount)),
    ),
  );
  const mean = (entropy(classes, count) + entropy(groups, count)) / 2;
  // One class in one group: nothing to tell, and nothing told wrongly.
  return mean === 0 ? 1 : Math.min(1, Math.max(0, shared / mean));
}

function entropy(counts: readonly number[], total: number): number {
  return -sum(counts.map((count) => (count / total) * Math.log(count / total)));
}

/** Hubert and Arabie, Comparing partitions, Journal of Classification 2 (1985). */
function adjustedRand({ count, classes, groups, cells }: Contingency): number {
  const together = sum(cells.map((cell) => pairsOf(cell.count)));
  const inClasses = sum(classes.map(pairsOf));
  const inGroups = sum(groups.map(pairsOf));
  const expected = count < 2 ? 0 : (inClasses * inGroups) / pairsOf(count);
  const most = (inClasses + inGroups) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), section 16.3. */
function pairAgreement({ classes, groups, cells }: Contingency) {
  const together = sum(cells.map((cell) => pairsOf(cell.count)));
  const inClasses = sum(classes.map(pairsOf));
  const inGroups = sum(groups.map(pairsOf));
  return {
    precision: inGroups === 0 ? 1 : together / inGroups,
    recall: inClasses === 0 ? 1 : together / inClasses,
  };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
