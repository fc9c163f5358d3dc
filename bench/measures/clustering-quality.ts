import { type LabelledKeyword, readLabelledKeywords } from '../clustering/labelled-keywords.ts';
import { qualityOfBaseline } from '../clustering/quality-of-baseline.ts';
import { qualityOfProduct } from '../clustering/quality-of-product.ts';
import { type QualityRow, renderQuality } from '../clustering/quality-table.ts';
import type { Measure } from '../harness/measure.ts';

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

/** The labelled set, grouped with and without what a keyword may carry beside its words. */
export const clusteringQuality: Measure = {
  name: 'clustering-quality',
  what: 'adjusted Rand index of clustering by words alone, balanced, on the labelled set',
  baseline: 'TF-IDF + k-means with the true number of groups, the best of its features and seeds',
  unit: '%',
  goal: { direction: 'at least', ratio: 1.1 },
  rounds: 1,
  timeoutSeconds: 900,
  async run(context) {
    const lists = listsOf(readLabelledKeywords());
    const tell = (rows: QualityRow[]) => {
      context.say(`\n${renderQuality(rows)}\n`);
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
          rows.push(...(await qualityOfBaseline(name, keywords, context.signal)));
        }
        return bestOf(tell(rows), /best of/);
      },
    };
  },
};
