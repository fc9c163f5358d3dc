import { isUtf8 } from 'node:buffer';
import express, { type Request, type Response } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';
import { assertStorable } from './parse-input.ts';

/** Larger than any body but files; an article of 20,000 words is about 150 kB. */
const maximumBytes = '1mb';

/** Without this what is no UTF-8 would be read as something else, and stored. */
function assertUtf8(bytes: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw new AppError('unsupported_media_type');
  if (isUtf8(bytes)) return;
  throw new AppError('validation_failed', {
    errors: { non_field_errors: ['The body must be UTF-8'] },
  });
}

const parseJson = express.json({
  limit: maximumBytes,
  strict: false,
  verify: (_request, _response, bytes, charset) => assertUtf8(bytes, charset),
});

/** The parser gives its own errors a type; those of the unpacking it passes on as they are. */
function refusalOf(error: unknown): unknown {
  const isUnpacking =
    error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  if (!isUnpacking) return error;
  return new AppError('validation_failed', {
    errors: { non_field_errors: ['The body could not be unpacked'] },
    cause: error,
  });
}

function hasBody(request: Request): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined ||
    Number(request.headers['content-length'] ?? 0) > 0
  );
}

/**
 * Reads a JSON body. It is read only after everything that refuses without it (spec/api.md, "Order of
 * refusal"), so the parser is called here and not as a middleware. No body counts as an empty object.
 *
 * @throws AppError `unsupported_media_type`, `validation_failed`; the parser's own errors are mapped by `toAppError`
 */
export async function readBody(request: Request, response: Response): Promise<unknown> {
  if (!hasBody(request)) return {};
  if (!request.is('application/json')) throw new AppError('unsupported_media_type');
  await new Promise<void>((resolve, reject) => {
    parseJson(request, response, (error?: unknown) =>
      error ? reject(refusalOf(error)) : resolve(),
    );
  });
  const body: unknown = request.body;
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new AppError('validation_failed', {
      errors: { non_field_errors: ['The body must be a JSON object'] },
    });
  }
  assertStorable(body);
  return body;
}
