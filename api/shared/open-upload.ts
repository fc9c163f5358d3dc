import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';

/** Passes bytes on until there are too many. */
function limited(maximumBytes: number): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      if (total > maximumBytes) done(new AppError('body_too_large'));
      else done(null, chunk);
    },
  });
}

/** The multipart field `file`; other fields are read and dropped. */
function openMultipart(request: Request, file: PassThrough): void {
  let isFound = false;
  const parser = busboy({ headers: request.headers, limits: { files: 1, fields: 20, parts: 21 } });
  parser.on('file', (name, part) => {
    if (name !== 'file') return part.resume();
    isFound = true;
    pipeline(part, file).catch(() => request.unpipe(parser));
  });
  parser.on('close', () => {
    if (!isFound) {
      file.destroy(
        new AppError('validation_failed', { errors: { file: ['This field is required'] } }),
      );
    }
  });
  pipeline(request, parser).catch((cause: unknown) => {
    const errors = { file: ['The upload could not be read'] };
    file.destroy(new AppError('validation_failed', { errors, cause }));
  });
}

/**
 * The bytes of an uploaded file: the body itself, or the field `file` of a multipart body. Nothing is
 * kept in memory or on disk; reading slower than the client sends slows the client.
 *
 * @param type media type of a body that is the file
 * @throws AppError `unsupported_media_type`; the stream fails with `body_too_large` or `validation_failed`
 */
export function openUpload(request: Request, type: string, maximumBytes: number): Readable {
  const file = new PassThrough();
  const bytes = limited(maximumBytes);
  if (request.is(type)) {
    pipeline(request, file).catch((error: Error) => file.destroy(error));
  } else if (request.is('multipart/form-data')) {
    openMultipart(request, file);
  } else {
    throw new AppError('unsupported_media_type');
  }
  pipeline(file, bytes).catch((error: Error) => bytes.destroy(error));
  return bytes;
}
