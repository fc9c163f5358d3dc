import { renderTable } from '#scripts/demo/table.ts';
import type { Agreement } from './agreement.ts';

/** One grouping, and how well it agrees with the labels. */
export interface QualityRow extends Agreement {
  /** Which keywords: a language, or all. */
  keywords: string;
  /** What made the groups. */
  method: string;
}

const heading = ['keywords', 'grouped by', 'NMI', 'ARI', 'precision', 'recall', 'F1'];

/** Figures of 0 to 1 with three decimals. */
export function renderQuality(rows: readonly QualityRow[]): string {
  return renderTable(
    heading,
    rows.map((row) => [
      row.keywords,
      row.method,
      ...[row.mutualInformation, row.adjustedRand, row.precision, row.recall, row.f1].map(
        (figure) => figure.toFixed(3),
      ),
    ]),
  );
}
