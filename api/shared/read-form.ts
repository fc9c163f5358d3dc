import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';
import { limited, multipartParser, unusable } from './open-upload.ts';

/** A form with one file at most, read into memory. */
export interface UploadedForm {
  fields: Record<string, string>;
  file: Buffer | null;
}

/** Reads one part; what fails is told to the form. */
type ReadPart = (part: Readable) => void;

/**
 * A whole multipart body: its text fields, and the bytes of its field `file`. For small files alone; larger
 * ones are read as they come (`openUpload`).
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `validation_failed`
 */
export async function readForm(request: Request, maximumBytes: number): Promise<UploadedForm> {
  if (!request.is('multipart/form-data')) throw new AppError('unsupported_media_type');
  const parser = multipartParser(request);
  try {
    return await collect(request, parser, maximumBytes);
  } finally {
    // The rest is read and dropped, so that the client gets its answer.
    request.unpipe();
    request.resume();
  }
}

function collect(
  request: Request,
  parser: busboy.Busboy,
  maximumBytes: number,
): Promise<UploadedForm> {
  const fields: Record<string, string> = {};
  let file: Promise<Buffer> | null = null;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(error instanceof AppError ? error : unusable('The upload could not be read', error));
    const read: ReadPart = (part) => {
      file = buffer(part.on('error', fail).pipe(limited(maximumBytes)));
      file.catch(fail);
    };
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (name, part) => {
      if (name === 'file') read(part);
      else part.resume();
    });
    parser.on('error', fail);
    parser.on('close', () => {
      Promise.resolve(file)
        .then((bytes) => resolve({ fields, file: bytes }))
        .catch(fail);
    });
    request.on('error', fail);
    request.on('aborted', () => fail(unusable('The upload broke off')));
    request.pipe(parser);
  });
}
