import express, { type Request, type Response } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';

/** Larger than any body but files; an article of 20,000 words is about 150 kB. */
const maximumBytes = '1mb';

const parseJson = express.json({ limit: maximumBytes, strict: false });

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
    parseJson(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  const body: unknown = request.body;
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new AppError('validation_failed', {
      errors: { non_field_errors: ['The body must be a JSON object'] },
    });
  }
  return body;
}
