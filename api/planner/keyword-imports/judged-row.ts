import type { importVerdicts } from '#contracts/api/planner/keyword-imports.ts';
import type { KeywordRow, KeywordRowError } from '#domain/planner/read-keyword-row.ts';

export type Verdict = (typeof importVerdicts)[number];

/** A row that can be written. */
export interface Candidate {
  /** Of the keyword it is to become. */
  id: string;
  line: number;
  value: KeywordRow;
  /** Where the same keyword stood in the file before. */
  firstLine: number | null;
}

/** A row that cannot be written. */
export interface RefusedRow {
  line: number;
  /** As it stands in the file. */
  keyword: string;
  faults: readonly KeywordRowError[];
}

/** A row with its verdict. */
export interface JudgedRow {
  line: number;
  keyword: string;
  verdict: Verdict;
  /** Why it was not added. */
  problems: readonly { field: string; message: string }[];
  value: KeywordRow | null;
}

function duplicateMessage(firstLine: number | null): string {
  return firstLine === null
    ? 'The sector has this keyword already.'
    : `The same keyword stands in row ${firstLine}.`;
}

function judgeCandidate(candidate: Candidate, isRefused: boolean): JudgedRow {
  const { line, value, firstLine } = candidate;
  const { originalKeyword: keyword } = value;
  if (!isRefused) return { line, keyword, verdict: 'added', problems: [], value };
  const verdict = firstLine === null ? 'duplicate' : 'duplicate_in_file';
  const message = duplicateMessage(firstLine);
  return { line, keyword, verdict, problems: [{ field: 'keyword', message }], value };
}

/** @param refused ids of the candidates whose keyword was there already */
export function judgeRow(row: Candidate | RefusedRow, refused: ReadonlySet<string>): JudgedRow {
  if ('value' in row) return judgeCandidate(row, refused.has(row.id));
  const { line, keyword, faults } = row;
  const verdict = faults.some(({ isTooLong }) => isTooLong) ? 'too_long' : 'invalid';
  return { line, keyword, verdict, problems: faults, value: null };
}
