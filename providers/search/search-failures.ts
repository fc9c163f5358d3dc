import { BodyTooLarge, OutboundTimeout } from '#providers/outbound/outbound-error.ts';
import type { OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { ProviderError, type ProviderErrorKind } from '#providers/shared/provider-error.ts';
import { readRetryAfter } from '#providers/shared/retry-after.ts';
import type { SearchEndpoint } from './search-endpoint.ts';

type Speaker = Pick<SearchEndpoint, 'provider' | 'origin'>;

/** What the network did. Of its error only the code passes on: messages can quote a request. */
export function connectionFailure({ provider, origin }: Speaker, error: unknown): ProviderError {
  if (error instanceof OutboundTimeout) {
    const message = `${provider} at ${origin} took too long to answer`;
    return new ProviderError({ provider, kind: 'timeout', message, retryable: true });
  }
  if (error instanceof BodyTooLarge) return unreadableAnswer({ provider, origin });
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const reason = typeof code === 'string' ? ` (${code})` : '';
  const message = `The connection to ${provider} at ${origin} failed${reason}`;
  return new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
}

/** A page of a proxy, broken JSON, or a service that is not of the kind it was configured as. */
export function unreadableAnswer({ provider, origin }: Speaker): ProviderError {
  const message = `${provider} at ${origin} answered with something that is no list of search results`;
  return new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
}

/** In the words of the person who can do something about it. */
const sentences = {
  rate_limited: 'allows no more searches for now',
  unavailable: 'is out of order for now',
  timeout: 'took too long',
  authentication: 'does not accept the API key',
  invalid_request: 'does not accept the request',
  quota_exhausted: 'has no searches left on this account',
} as const satisfies Partial<Record<ProviderErrorKind, string>>;

type RefusalKind = keyof typeof sentences;

/** Kinds that end by themselves. */
const passing: ReadonlySet<RefusalKind> = new Set(['rate_limited', 'unavailable', 'timeout']);

/**
 * A refusal by its status.
 *
 * @param now the present, in milliseconds since the epoch, for a Retry-After given as a date
 */
export function refusal(
  speaker: Speaker,
  { status, headers }: OutboundResponse,
  now: number,
): ProviderError {
  return refusalOf(speaker, kindOf(status), status, readRetryAfter(headers, now));
}

/** A refusal whose meaning is known. */
export function refusalOf(
  { provider }: Speaker,
  kind: RefusalKind,
  status: number,
  retryAfterMs?: number,
): ProviderError {
  const retryable = passing.has(kind);
  const message = `${provider} ${sentences[kind]} (HTTP ${status})`;
  return new ProviderError({
    provider,
    kind,
    message,
    retryable,
    retryAfterMs: retryable ? retryAfterMs : undefined,
  });
}

function kindOf(status: number): RefusalKind {
  if (status === 401 || status === 403) return 'authentication';
  if (status === 402) return 'quota_exhausted';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'unavailable' : 'invalid_request';
}
