/**
 * The country a keyword is searched for: ISO 3166-1 alpha-2 in lower case. Empty where the keyword has none, or
 * says it in another way.
 */
export function searchCountry(country: string | null | undefined): string {
  return /^[a-z]{2}$/i.test(country ?? '') ? (country ?? '').toLowerCase() : '';
}
