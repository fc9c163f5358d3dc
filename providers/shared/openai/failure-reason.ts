import type { ProviderErrorKind } from '#providers/shared/provider-error.ts';

interface FailureReason {
  kind: ProviderErrorKind;
  retryable: boolean;
}

/** An account without money: OpenAI answers it as 429, its image endpoint as 400. */
const quotaCodes = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
]);

/** Refusals of what was asked: OpenAI text and images, and Azure's name for the same. */
const contentCodes = new Set(['content_policy_violation', 'moderation_blocked', 'content_filter']);

const kindsByStatus: Readonly<Record<number, ProviderErrorKind>> = {
  401: 'authentication',
  402: 'quota_exhausted',
  403: 'authentication',
  408: 'timeout',
  409: 'unavailable',
  429: 'rate_limited',
};

const retryableKinds = new Set<ProviderErrorKind>(['timeout', 'unavailable', 'rate_limited']);

/**
 * Why a request was refused and whether to ask again. A named cause outweighs the status; then the vendor's
 * `x-should-retry` outweighs what the status would say.
 */
export function reasonOf(
  status: number,
  { code, type }: { code?: string | null | undefined; type?: string | null | undefined },
  shouldRetry: string | null,
): FailureReason {
  const names = [code ?? '', type ?? ''];
  if (names.some((name) => quotaCodes.has(name))) {
    return { kind: 'quota_exhausted', retryable: false };
  }
  if (names.some((name) => contentCodes.has(name))) {
    return { kind: 'content_refused', retryable: false };
  }
  const kind = kindsByStatus[status] ?? (status >= 500 ? 'unavailable' : 'invalid_request');
  if (shouldRetry === 'true') return { kind, retryable: true };
  if (shouldRetry === 'false') return { kind, retryable: false };
  return { kind, retryable: retryableKinds.has(kind) };
}
