import type { Readable } from 'node:stream';
import { AppError } from '#contracts/shared/app-error.ts';

/** Keyword Planner exports UTF-16 with a byte order mark; everything else that we know is UTF-8. */
function encodingOf(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function refuse(message: string): AppError {
  return new AppError('validation_failed', { errors: { file: [message] } });
}

/** At least two bytes, so that a byte order mark is seen whole. */
async function* withWholeStart(bytes: Readable): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 2) continue;
    yield start;
    start = null;
  }
  if (start !== null && start.length > 0) yield start;
}

/**
 * A file's text, piece by piece. Bytes that are no text become U+FFFD, so that one bad row does not spoil
 * the file; a file that begins with binary data is refused.
 *
 * @throws AppError `validation_failed` on `file`
 */
export async function* decodeText(bytes: Readable): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of withWholeStart(bytes)) {
    const isFirst = decoder === undefined;
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (isFirst && text.includes('\0')) {
      throw refuse('The file is not a text file; export it as CSV');
    }
    yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}
