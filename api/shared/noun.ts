/** Vowels by sound: "a user", "a unit", "a one-time key", but "an integration", "an API key". */
const soundsLikeVowel = /^(?!us|uni|eu|one)[aeiou]/i;

/** "a keyword", "an integration" */
export function withArticle(noun: string): string {
  return `${soundsLikeVowel.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "keywords", "industries", "statuses" */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
