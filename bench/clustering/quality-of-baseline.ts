import { type Agreement, measureAgreement } from './agreement.ts';
import { type LabelledKeyword, trueLabels } from './labelled-keywords.ts';
import type { QualityRow } from './quality-table.ts';
import { groupByKMeans } from './scikit-learn.ts';

const seeds = 10;

/**
 * TF-IDF + k-means with the true number of groups: of each kind of features the seed with the best adjusted
 * Rand index, and the mean of all.
 *
 * @throws MissingTool when scikit-learn cannot be had here
 */
export async function qualityOfBaseline(
  name: string,
  keywords: readonly LabelledKeyword[],
  signal: AbortSignal,
): Promise<QualityRow[]> {
  const truth = trueLabels(keywords);
  const groups = new Set(truth).size;
  const phrases = keywords.map(({ phrase }) => phrase);
  const groupings = await groupByKMeans({ phrases, groups, seeds }, signal);
  return Object.entries(groupings).flatMap(([features, starts]) => {
    const figures = starts
      .map((found) => measureAgreement(truth, found))
      .toSorted((a, b) => b.adjustedRand - a.adjustedRand);
    const [best] = figures;
    if (!best) throw new Error(`k-means gave no grouping by ${features}`);
    const method = `k-means, ${features}`;
    return [
      { keywords: name, method: `${method}, best of ${seeds}`, ...best },
      { keywords: name, method: `${method}, mean`, ...meanOf(figures) },
    ];
  });
}

function meanOf(figures: readonly Agreement[]): Agreement {
  const mean = (read: (figure: Agreement) => number) =>
    figures.reduce((total, figure) => total + read(figure), 0) / figures.length;
  return {
    mutualInformation: mean((figure) => figure.mutualInformation),
    adjustedRand: mean((figure) => figure.adjustedRand),
    precision: mean((figure) => figure.precision),
    recall: mean((figure) => figure.recall),
    f1: mean((figure) => figure.f1),
  };
}
