import { z } from 'zod';
import { BodyTooLarge, OutboundTimeout } from '#providers/outbound/outbound-error.ts';
import type { OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { failureWords } from '#providers/shared/failure-words.ts';
import { vendorWords } from '#providers/shared/openai/vendor-words.ts';
import { ProviderError, type ProviderErrorKind } from '#providers/shared/provider-error.ts';
import { readRetryAfter } from '#providers/shared/retry-after.ts';

/** Who speaks, for messages: never a path or a key. */
interface Speaker {
  provider: string;
  origin: string;
  apiKey: string;
}

/** What Runware answers where it fails; its codes are not settled, so that the status counts as well. */
export const failedTasks = z.object({
  errors: z
    .array(z.object({ code: z.string(), message: z.string(), parameter: z.unknown().optional() }))
    .min(1),
});

type Failure = z.output<typeof failedTasks>['errors'][number];

/** Kinds that end by themselves. */
const passing = new Set<ProviderErrorKind>(['rate_limited', 'unavailable', 'timeout']);

/** What the network did. Of its error only the code passes on: messages can quote a request. */
export function connectionFailure(
  speaker: Pick<Speaker, 'provider' | 'origin'>,
  error: unknown,
): ProviderError {
  const { provider, origin } = speaker;
  if (error instanceof OutboundTimeout) {
    const message = `${provider} at ${origin} took too long to answer`;
    return new ProviderError({ provider, kind: 'timeout', message, retryable: true });
  }
  if (error instanceof BodyTooLarge) return unreadableAnswer(speaker);
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const reason = typeof code === 'string' ? ` (${code})` : '';
  const message = `The connection to ${provider} at ${origin} failed${reason}`;
  return new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
}

/** A page of a proxy, broken JSON, or a service that is not of the kind it was configured as. */
export function unreadableAnswer({
  provider,
  origin,
}: Pick<Speaker, 'provider' | 'origin'>): ProviderError {
  const message = `${provider} at ${origin} answered with something that is not a Runware answer`;
  return new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
}

/** A refusal: by its named cause, else by its status. */
export function refusal(
  speaker: Speaker,
  { status, headers }: Pick<OutboundResponse, 'status' | 'headers'>,
  failure: Failure | undefined,
  now: number,
): ProviderError {
  const { provider, apiKey } = speaker;
  const kind = kindOfCode(failure?.code ?? '') ?? kindOfStatus(status);
  const retryable = passing.has(kind);
  const words =
    kind === 'invalid_request' && failure ? vendorWords({ error: failure }, apiKey) : '';
  const message = `${provider} ${failureWords(kind, 'pictures')} (HTTP ${status})${words}`;
  const retryAfterMs = retryable ? readRetryAfter(headers, now) : undefined;
  return new ProviderError({ provider, kind, message, retryable, retryAfterMs });
}

/** By what the code says, as far as codes are known to say it. */
function kindOfCode(code: string): ProviderErrorKind | undefined {
  if (/apikey|unauthori[sz]ed/i.test(code)) return 'authentication';
  if (/credit|balance|payment/i.test(code)) return 'quota_exhausted';
  if (/nsfw|moderation|unsafe|safety|contentpolicy|providercontent/i.test(code))
    return 'content_refused';
  if (/timeout/i.test(code)) return 'timeout';
  if (/ratelimit|concurrency|toomanyrequests|queuefull/i.test(code)) return 'rate_limited';
  return undefined;
}

function kindOfStatus(status: number): ProviderErrorKind {
  if (status === 401 || status === 403) return 'authentication';
  if (status === 402) return 'quota_exhausted';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'unavailable' : 'invalid_request';
}
