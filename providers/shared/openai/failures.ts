import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { failureWords } from '#providers/shared/failure-words.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { readRetryAfter } from '#providers/shared/retry-after.ts';
import { reasonOf } from './failure-reason.ts';
import type { OpenAiEndpoint } from './openai-endpoint.ts';
import { vendorWords } from './vendor-words.ts';

/**
 * What the `openai` package threw, as the error of this house. Of the package's own messages only those of
 * refused requests pass on, shortened and without keys.
 *
 * @param now the present, in milliseconds since the epoch, for a Retry-After given as a date
 */
export function toProviderError(
  error: unknown,
  endpoint: OpenAiEndpoint,
  { timedOut, now }: { timedOut: boolean; now: number },
): ProviderError {
  const { provider, origin, timeoutMs } = endpoint;
  if (timedOut || error instanceof APIConnectionTimeoutError) {
    const message = `${provider} at ${origin} did not answer within ${timeoutMs / 1000} s`;
    return new ProviderError({ provider, kind: 'timeout', message, retryable: true });
  }
  if (isHttpFailure(error)) return refusalOf(error, endpoint, now);
  const code = networkCode(error);
  if (code === undefined && !(error instanceof APIConnectionError)) {
    return unreadableAnswer(endpoint);
  }
  const message = `The connection to ${provider} at ${origin} failed${code ? ` (${code})` : ''}`;
  return new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
}

/** A page of a proxy, broken JSON, or an endpoint that is not of the kind it was configured as. */
export function unreadableAnswer({ provider, origin }: OpenAiEndpoint): ProviderError {
  const message = `${provider} at ${origin} answered with something that is not an OpenAI answer`;
  return new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
}

type HttpFailure = APIError<number, Headers, object | undefined>;

function isHttpFailure(error: unknown): error is HttpFailure {
  return error instanceof APIError && typeof error.status === 'number';
}

function refusalOf(
  error: HttpFailure,
  { provider, apiKey }: OpenAiEndpoint,
  now: number,
): ProviderError {
  const { status, headers } = error;
  const { kind, retryable } = reasonOf(status, error, headers.get('x-should-retry'));
  const words = kind === 'invalid_request' ? vendorWords(error, apiKey) : '';
  const request = error.requestID ? `, request ${error.requestID}` : '';
  const message = `${provider} ${failureWords(kind, 'requests')} (HTTP ${status}${request})${words}`;
  const retryAfterMs = retryable ? readRetryAfter(headers, now) : undefined;
  return new ProviderError({ provider, kind, message, retryable, retryAfterMs });
}

/** `ECONNREFUSED` and the like, from the innermost cause that has one: fetch wraps the socket's error. */
function networkCode(error: unknown): string | undefined {
  let code: string | undefined;
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') code = at.code;
  }
  return code;
}
