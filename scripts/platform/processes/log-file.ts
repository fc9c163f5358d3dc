import { existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const rotateAtBytes = 20_000_000;

/** Opens a log for appending; one that has grown large is put aside first (one generation is kept). */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > rotateAtBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** The last lines of a log, for an error message. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '(no log)';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
