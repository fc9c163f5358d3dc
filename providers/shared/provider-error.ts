/** What went wrong with a vendor, as far as a caller can act on it. */
export type ProviderErrorKind =
  | 'rate_limited'
  | 'unavailable'
  | 'timeout'
  | 'authentication'
  | 'invalid_request'
  | 'content_refused'
  | 'quota_exhausted'
  | 'truncated';

interface ProviderErrorDetails {
  provider: string;
  kind: ProviderErrorKind;
  /** Plain words for a person; it ends in logs and workflow histories, so never a key or a header. */
  message: string;
  /** Whether the same request can succeed later. */
  retryable: boolean;
  /** How long the vendor asks to wait, not bounded. */
  retryAfterMs?: number | undefined;
}

/**
 * The one error vendors' adapters throw. It carries no `cause` on purpose: a vendor library's error holds
 * response headers and parts of the key, and loggers follow causes.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly provider: string;
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;

  constructor(details: ProviderErrorDetails) {
    super(details.message);
    this.provider = details.provider;
    this.kind = details.kind;
    this.retryable = details.retryable;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
  }
}
