/**
 * Categories of failures that meet the same end again until the customer changes something: the credentials
 * or address of a destination, the content, the balance, a module. All others may heal by themselves or by
 * the platform's operator: an outage, a limit, a full disk, a model that answered badly.
 * `tests/domain/system/failure-categories.unit.test.ts` holds the list against what providers and the error
 * list can say.
 */
const endedUntilChanged: ReadonlySet<string> = new Set([
  // Refusals of the platform itself.
  'validation_failed',
  'unprocessable',
  'insufficient_credits',
  'permission_denied',
  'module_disabled',
  'not_found',
  'media_missing',
  // Refusals of a destination.
  'credentials',
  'forbidden',
  'rest_disabled',
  'invalid',
  'not_json',
  'redirect',
  'blocked_address',
  'unknown_host',
  // Refusals of a model that are about the text.
  'content_refused',
  'invalid_request',
]);

/** Whether starting the same work again, unchanged, can end better. */
export function canRetryHelp(category: string): boolean {
  return !endedUntilChanged.has(category);
}
