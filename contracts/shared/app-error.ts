import { type ErrorCode, errorCodes } from './error-codes.ts';

/** Messages by field; errors of no single field stand under `non_field_errors`. */
export type FieldErrors = Record<string, string[]>;

interface AppErrorDetails {
  /** Messages by field, shown to the client. */
  errors?: FieldErrors;
  /** Further members of the error body beside `errors` (`required`, `available` of a 402). */
  extra?: Record<string, unknown>;
  /** Response headers of this refusal (`Allow`, `Retry-After`). */
  headers?: Record<string, string>;
  cause?: unknown;
}

/** The one error that handlers and named transactions throw on purpose. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: FieldErrors | undefined;
  readonly extra: Record<string, unknown> | undefined;
  readonly headers: Record<string, string> | undefined;

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(errorCodes[code].message, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.errors = details.errors;
    this.extra = details.extra;
    this.headers = details.headers;
  }
}

/** A 409 that says why, in the words of the person who asked. */
export function conflict(message: string, field = 'non_field_errors'): AppError {
  return new AppError('conflict', { errors: { [field]: [message] } });
}

/** A 422: each field is valid alone, together they are not. */
export function unprocessable(field: string, message: string): AppError {
  return new AppError('unprocessable', { errors: { [field]: [message] } });
}

/** A 503: something this needs is down or used up. What is away is often back within seconds. */
export function unavailable(cause?: unknown): AppError {
  return new AppError('unavailable', { headers: { 'Retry-After': '5' }, cause });
}
