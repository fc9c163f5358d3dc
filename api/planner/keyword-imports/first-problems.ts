import type { JudgedRow, Verdict } from './judged-row.ts';

/** More problems than a person reads; the rest is counted. */
const mostProblems = 1000;

/** Rows a person looks at before the import. */
const previewRows = 20;

interface Problem {
  row: number;
  field: string;
  message: string;
  verdict: Verdict;
}

/** A text cut out of a piece of the file keeps the whole piece in memory for as long as it lives itself. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

function previewOf({ line, keyword, verdict, value }: JudgedRow) {
  return {
    row: line,
    keyword: ownCopy(keyword),
    volume: value?.volume ?? null,
    difficulty: value?.difficulty ?? null,
    cpc: value?.cpc ?? null,
    cpc_currency: value?.cpcCurrency ?? null,
    intent: value?.intent ?? null,
    country: value?.country ?? null,
    verdict,
  };
}

/** What an import's answer tells of single rows, however many there are. */
export class FirstProblems {
  /** Rows that cannot be taken. */
  readonly errors: Problem[] = [];
  errorsCount = 0;
  /** Duplicates. */
  readonly warnings: Problem[] = [];
  readonly preview: ReturnType<typeof previewOf>[] = [];

  add(rows: readonly JudgedRow[]): void {
    for (const row of rows) {
      if (this.preview.length < previewRows) this.preview.push(previewOf(row));
      if (row.verdict === 'added') continue;
      const isError = row.verdict === 'invalid' || row.verdict === 'too_long';
      if (isError) this.errorsCount += row.problems.length;
      const list = isError ? this.errors : this.warnings;
      for (const { field, message } of row.problems) {
        if (list.length === mostProblems) break;
        list.push({ row: row.line, field, message: ownCopy(message), verdict: row.verdict });
      }
    }
  }
}
