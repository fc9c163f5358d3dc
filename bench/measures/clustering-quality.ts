import {
  type LabelledKeyword,
  type LabelledSet,
  readLabelledKeywords,
} from '../clustering/labelled-keywords.ts';
import { qualityOfBaseline } from '../clustering/quality-of-baseline.ts';
import { qualityOfProduct } from '../clustering/quality-of-product.ts';
import { type QualityRow, renderQuality } from '../clustering/quality-table.ts';
import type { BenchContext, Measure, Sides } from '../harness/measure.ts';

/** Every list that is grouped on its own. A customer's sector may hold several languages. */
function listsOf(keywords: readonly LabelledKeyword[]): [string, LabelledKeyword[]][] {
  const languages = [...new Set(keywords.map(({ language }) => language))];
  return [
    ['all', [...keywords]],
    ...languages.map((language): [string, LabelledKeyword[]] => [
      language,
      keywords.filter((keyword) => keyword.language === language),
    ]),
  ];
}

/** The best adjusted Rand index over all keywords, in percent. */
function bestOf(rows: readonly QualityRow[], method: RegExp): number {
  const figures = rows
    .filter((row) => row.keywords === 'all' && method.test(row.method))
    .map(({ adjustedRand }) => adjustedRand);
  return 100 * Math.max(...figures);
}

const sets = {
  labelled: 'the labelled set',
  'held-out': 'the labelled set that nothing was tuned on',
} satisfies Record<LabelledSet, string>;

/** Hand-labelled keywords, grouped with and without what a keyword may carry beside its words. */
export const clusteringQuality: readonly Measure[] = (['labelled', 'held-out'] as const).map(
  (set) => ({
    name: `clustering-quality-${set}`,
    what: `adjusted Rand index of clustering by words alone, balanced, on ${sets[set]}`,
    baseline: 'TF-IDF + k-means with the true number of groups, the best of its features and seeds',
    unit: '%',
    goal: { direction: 'at least', ratio: 1.1 },
    rounds: 1,
    timeoutSeconds: 900,
    run: async (context) => sidesOf(set, context),
  }),
);

function sidesOf(set: LabelledSet, { say, signal }: BenchContext): Sides {
  const lists = listsOf(readLabelledKeywords(set));
  const tell = (rows: QualityRow[]) => {
    say(`\n${renderQuality(rows)}\n`);
    return rows;
  };
  return {
    product: async () => {
      const rows = lists.flatMap(([name, keywords]) => qualityOfProduct(name, keywords));
      return bestOf(tell(rows), /^words, balanced$/);
    },
    baseline: async () => {
      const rows: QualityRow[] = [];
      for (const [name, keywords] of lists) {
        rows.push(...(await qualityOfBaseline(name, keywords, signal)));
      }
      return bestOf(tell(rows), /best of/);
    },
  };
}
