/** Longest keyword accepted, in characters of the normalised form and of the typed one. */
export const maximumKeywordLength = 300;

/** Nothing here but case and spaces can differ: what most keywords are, and ten times as quick. */
const plainAscii = /^[\x20-\x7e]*$/;

/** Characters that nobody sees and no search engine heeds: zero-width space and joiner of words, soft hyphen, BOM. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;

/**
 * The form that decides whether two keywords are the same: Unicode NFKC, trimmed, single spaces, lower
 * case. Accents stay: "resume" and "résumé" are different searches.
 */
export function normaliseKeyword(text: string): string {
  if (plainAscii.test(text)) {
    const lower = text.toLowerCase();
    return (lower.includes('  ') ? lower.replace(/ +/g, ' ') : lower).trim();
  }
  // Lower case can decompose (İ → i + dot above), so the composition runs last again.
  const folded = text.replace(invisible, '').normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replace(/\s+/gu, ' ').trim();
}
