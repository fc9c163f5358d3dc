import { isAscii } from 'node:buffer';
import type { Readable } from 'node:stream';
import { AppError } from '#contracts/shared/app-error.ts';
import { detectEightBit, detectUnicode, type TextEncoding } from './detect-encoding.ts';

/** Decoded at once: a client that sends byte by byte must not cost a look at the text for each. */
const pieceBytes = 65_536;

function refuse(message: string): AppError {
  return new AppError('validation_failed', { errors: { file: [message] } });
}

/** Where the last line that is whole ends; old Macs end theirs with a return. All of it where no line ends. */
function endOfLines(bytes: Buffer): number {
  return bytes.lastIndexOf('\n') + 1 || bytes.lastIndexOf('\r') + 1 || bytes.length;
}

/**
 * The bytes in pieces of a good size; the last may be smaller. They end where a line does: a character that
 * is cut would speak for the wrong encoding. In UTF-16 half of one may be taken for the end of a line, which
 * its decoder mends.
 */
async function* inPieces(bytes: Readable): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < pieceBytes) continue;
    const whole = Buffer.concat(gathered);
    const end = endOfLines(whole);
    yield whole.subarray(0, end);
    gathered = [whole.subarray(end)];
    size -= end;
  }
  if (size > 0) yield Buffer.concat(gathered);
}

/** The formats that people send instead: an .xlsx is a ZIP file, an .xls an OLE document. */
const workbooks = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('d0cf11e0', 'hex')];

/**
 * Refuses what is no text by its beginning. A few control characters spoil their rows only.
 *
 * @throws AppError `validation_failed` on `file`
 */
function assertText(start: Buffer, text: string): void {
  if (workbooks.some((mark) => start.subarray(0, mark.length).equals(mark))) {
    throw refuse('The file is an Excel workbook; save it as CSV');
  }
  const sample = text.slice(0, 4096);
  // Tabs, line breaks and form feeds are the control characters of text.
  const controls = sample.replace(/[^\p{Cc}]|[\t\n\v\f\r]/gu, '').length;
  if (controls > sample.length / 20) {
    throw refuse('The file is not a text file; export it as CSV');
  }
}

/**
 * A file's text, piece by piece: UTF-16 with and without its byte order mark, UTF-8, and Windows-1252 where
 * what is not ASCII is no UTF-8 and no byte order mark says that it is. Bytes that are no text become U+FFFD, so that one bad row does not spoil
 * the file.
 *
 * @throws AppError `validation_failed` on `file` for a file that begins with binary data
 */
export async function* decodeText(bytes: Readable): AsyncGenerator<string> {
  let encoding: TextEncoding | null = null;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for await (const piece of inPieces(bytes)) {
    if (isFirst) encoding = detectUnicode(piece);
    // ASCII is the same in both: the first character beyond it decides.
    if (encoding === null && !isAscii(piece)) encoding = detectEightBit(piece);
    if (encoding !== null) decoder ??= new TextDecoder(encoding);
    const text: string = decoder
      ? decoder.decode(piece, { stream: true })
      : piece.toString('latin1');
    if (isFirst) assertText(piece, text);
    isFirst = false;
    yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}
