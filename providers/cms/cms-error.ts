/** What went wrong with a destination, as far as a caller can act on it. */
export type CmsErrorKind =
  | 'credentials'
  | 'forbidden'
  | 'rest_disabled'
  | 'not_found'
  | 'invalid'
  | 'transient'
  | 'not_json'
  | 'redirect'
  | 'blocked_address';

/** Kinds that the same request may get past later. */
const passing: ReadonlySet<CmsErrorKind> = new Set<CmsErrorKind>(['transient']);

/** A destination refused, failed or could not be reached; the message is for the person who connected it. */
export class CmsError extends Error {
  override readonly name = 'CmsError';
  readonly kind: CmsErrorKind;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: CmsErrorKind, message: string, retryAfterSeconds?: number) {
    super(message);
    this.kind = kind;
    this.retryable = passing.has(kind);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
