/** What went wrong with a destination, as far as a caller can act on it. */
export type CmsErrorKind =
  /** User name or password are not accepted. */
  | 'credentials'
  /** The user is known and may not do this. */
  | 'forbidden'
  | 'rest_disabled'
  | 'not_found'
  /** Refused for what was sent, or for how the destination is set up. */
  | 'invalid'
  /** Overloaded, unreachable, too slow: may pass by itself. */
  | 'transient'
  /** A page where data is due: security plugin, captcha, notices of a broken plugin. */
  | 'not_json'
  | 'redirect'
  | 'blocked_address'
  /** Nobody knows the name of the site: an address that was typed wrongly, or a domain that is gone. */
  | 'unknown_host';

/** Kinds that the same request may get past later. */
const passing: ReadonlySet<CmsErrorKind> = new Set<CmsErrorKind>(['transient']);

/**
 * A destination refused, failed or could not be reached. The message is for the person who connected it: plain
 * words, never a credential. It carries no `cause` on purpose: loggers follow causes, and the network's errors
 * may hold request headers.
 */
export class CmsError extends Error {
  override readonly name = 'CmsError';
  readonly kind: CmsErrorKind;
  readonly retryable: boolean;
  /** How long the destination asks to wait, not bounded. */
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: CmsErrorKind, message: string, retryAfterSeconds?: number) {
    super(message);
    this.kind = kind;
    this.retryable = passing.has(kind);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
