/**
 * Milliseconds since the epoch of a time of WordPress, which is UTC without saying so (`2026-11-21T10:00:00`),
 * or with its zone. NaN where there is none: it compares as neither before nor after.
 */
export function utcTime(text: string | null | undefined): number {
  if (!text) return Number.NaN;
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
}

/** The same as ISO 8601 with whole seconds and `Z`. */
export function utcText(text: string): string {
  return /Z$/i.test(text) ? text : `${text}Z`;
}
