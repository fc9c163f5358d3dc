import { type Readable, Transform } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';

/** Passes bytes on until there are too many; then the stream fails with `body_too_large`. */
export function limited(maximumBytes: number): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      if (total > maximumBytes) done(new AppError('body_too_large'));
      else done(null, chunk);
    },
  });
}

/** A refusal of the upload itself, told of its field `file`. */
export function unusable(message: string, cause?: unknown): AppError {
  return new AppError('validation_failed', { errors: { file: [message] }, cause });
}

/** A parser of a multipart body. It refuses by throwing where the `boundary` is missing. */
export function multipartParser(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      // What browsers send, whatever RFC 7578 would rather have.
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 20, parts: 21 },
    });
  } catch (error) {
    throw unusable('The Content-Type needs a boundary', error);
  }
}

/** As much as file systems allow. */
const longestFileName = 255;

/** Feeds the multipart field `file` into `bytes`; other fields are read and dropped. */
function readMultipart(
  request: Request,
  bytes: Transform,
  onFileName: ((name: string) => void) | undefined,
): void {
  let isFound = false;
  const fail = (error: unknown) => bytes.destroy(unusable('The upload could not be read', error));
  const parser = multipartParser(request);
  parser.on('file', (name, part, { filename }) => {
    if (name !== 'file') {
      part.resume();
      return;
    }
    isFound = true;
    // A part without a name of its own has none, whatever its type says.
    const fileName = (filename as string | undefined)
      ?.replaceAll('\0', '')
      .slice(0, longestFileName);
    if (fileName) onFileName?.(fileName.toWellFormed());
    part.on('error', fail);
    part.pipe(bytes);
  });
  parser.on('error', fail);
  parser.on('close', () => {
    if (!isFound) bytes.destroy(unusable('This field is required'));
  });
  request.pipe(parser);
}

/**
 * The bytes of an uploaded file: the body itself, or the field `file` of a multipart body. Nothing is
 * kept in memory or on disk; reading slower than the client sends slows the client. Once the reader is
 * done, also early, the rest of the body is read and dropped, so that the client gets its answer.
 *
 * @param type media type of a body that is the file
 * @param onFileName is told what a multipart body calls the file, before its first byte
 * @throws AppError `unsupported_media_type`; the stream fails with `body_too_large` or `validation_failed`
 */
export function openUpload(
  request: Request,
  type: string,
  maximumBytes: number,
  onFileName?: (name: string) => void,
): Readable {
  const bytes = limited(maximumBytes);
  if (request.is(type)) {
    request.pipe(bytes);
  } else if (request.is('multipart/form-data')) {
    readMultipart(request, bytes, onFileName);
  } else {
    throw new AppError('unsupported_media_type');
  }
  request.on('error', (error) => bytes.destroy(unusable('The upload broke off', error)));
  // A failure before anybody reads is told to whoever reads: the stream keeps it.
  bytes.on('error', () => {});
  bytes.on('close', () => {
    request.unpipe();
    request.resume();
  });
  return bytes;
}
