/** Longest keyword accepted, in characters of the normalised form. */
export const maximumKeywordLength = 300;

/**
 * The form that decides whether two keywords are the same: Unicode NFKC, trimmed, single spaces, lower
 * case. Accents stay: "resume" and "résumé" are different searches.
 */
export function normaliseKeyword(text: string): string {
  // Lower case can decompose (İ → i + dot above), so the composition runs last again.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
