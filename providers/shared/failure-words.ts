import type { ProviderErrorKind } from './provider-error.ts';

/** What a vendor does, in the words of the person who can do something about it; `what` is asked of it. */
export function failureWords(kind: ProviderErrorKind, what: 'requests' | 'pictures'): string {
  const words: Record<ProviderErrorKind, string> = {
    rate_limited: `allows no more ${what} for now`,
    unavailable: 'is out of order for now',
    timeout: 'took too long',
    authentication: 'does not accept the API key, or the key may not use this',
    invalid_request: 'does not accept the request',
    content_refused: 'refuses the content by its usage policy',
    quota_exhausted: 'has no credit or budget left on this account',
    truncated: 'sent an answer that ends too early',
  };
  return words[kind];
}
