import { Readable } from 'node:stream';
import { type KeywordFileRow, openKeywordFile } from '#api/planner/keywords/read-keyword-file.ts';
import type { ChosenColumns } from '#domain/planner/keyword-columns.ts';

/** Bytes as they arrive: in pieces of this size. */
function arriving(bytes: Buffer, pieceSize = 65_536): Readable {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) {
    pieces.push(bytes.subarray(at, at + pieceSize));
  }
  return Readable.from(pieces);
}

/** Reads a keyword file to its end. */
export async function readKeywords(
  file: Buffer | string,
  options: { chosen?: ChosenColumns; pieceSize?: number } = {},
) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const { rows: portions, columns } = await openKeywordFile(
    arriving(bytes, options.pieceSize),
    options.chosen,
  );
  const rows: KeywordFileRow[] = [];
  for await (const portion of portions) rows.push(...portion);
  return {
    columns,
    rows,
    values: rows.flatMap((row) => ('value' in row ? [row.value] : [])),
    faults: rows.flatMap((row) =>
      'faults' in row
        ? row.faults.map(({ field, message }) => ({ line: row.line, field, message }))
        : [],
    ),
  };
}

/** UTF-16 with its most significant byte first, which Node itself does not write. */
export function utf16BigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
