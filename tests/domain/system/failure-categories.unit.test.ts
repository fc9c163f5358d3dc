import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#contracts/shared/error-codes.ts';
import { canRetryHelp } from '#domain/system/failure-categories.ts';
import type { CmsErrorKind } from '#providers/cms/cms-error.ts';
import type { ProviderErrorKind } from '#providers/shared/provider-error.ts';

/** Refusals of the API's door alone; no run ends with one. */
type OfTheDoor =
  | 'authentication_required'
  | 'invalid_token'
  | 'invalid_refresh_token'
  | 'invalid_credentials'
  | 'method_not_allowed'
  | 'body_too_large'
  | 'unsupported_media_type';

/** Complete by its type: a new kind of failure does not compile before it is decided here. */
const helps: Record<CmsErrorKind | ProviderErrorKind | Exclude<ErrorCode, OfTheDoor>, boolean> = {
  validation_failed: false,
  unprocessable: false,
  insufficient_credits: false,
  permission_denied: false,
  module_disabled: false,
  not_found: false,
  credentials: false,
  forbidden: false,
  rest_disabled: false,
  invalid: false,
  not_json: false,
  redirect: false,
  blocked_address: false,
  unknown_host: false,
  content_refused: false,
  invalid_request: false,
  conflict: true,
  rate_limited: true,
  internal: true,
  unavailable: true,
  transient: true,
  timeout: true,
  truncated: true,
  // The platform's own key and money at a vendor: its operator's to mend, not the customer's.
  authentication: true,
  quota_exhausted: true,
};

describe('starting failed work again', () => {
  it.each(Object.entries(helps))('%s: %s', (category, expected) => {
    expect(canRetryHelp(category)).toBe(expected);
  });

  it('can help where nobody knows what it was', () => {
    expect(canRetryHelp('of tomorrow')).toBe(true);
  });
});
