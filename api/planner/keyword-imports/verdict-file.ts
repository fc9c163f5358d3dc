import { once } from 'node:events';
import { constants, createGzip } from 'node:zlib';
import { byteOrderMark, csvLine } from '#api/shared/csv/write-cells.ts';
import type { JudgedRow } from './judged-row.ts';

function lineOf({ line, keyword, verdict, problems }: JudgedRow): string {
  const fields = problems.map(({ field }) => field).join(', ');
  const messages = problems.map(({ message }) => message).join(' ');
  return csvLine([line, keyword, verdict, fields, messages]);
}

/** The verdict of every row as CSV, gzipped while it grows: a million rows are some 10 MB. */
export class VerdictFile {
  // Half the work of the usual level, for files a tenth larger.
  readonly #gzip = createGzip({ level: constants.Z_BEST_SPEED });
  readonly #parts: Buffer[] = [];

  constructor() {
    this.#gzip.on('data', (part: Buffer) => this.#parts.push(part));
    this.#gzip.write(
      `${byteOrderMark}${csvLine(['row', 'keyword', 'verdict', 'field', 'message'])}`,
    );
  }

  async add(rows: readonly JudgedRow[]): Promise<void> {
    if (!this.#gzip.write(rows.map(lineOf).join(''))) await once(this.#gzip, 'drain');
  }

  /** Ends the file; nothing can be added any more. */
  async end(): Promise<Buffer> {
    this.#gzip.end();
    await once(this.#gzip, 'end');
    return Buffer.concat(this.#parts);
  }
}
