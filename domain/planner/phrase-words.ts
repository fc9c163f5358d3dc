/** Letters, marks and digits; "c++" and "c#" are names, all other signs are none. */
const word = /[\p{L}\p{M}\p{N}]+(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

/** Characters that are not seen: zero-width spaces and joiners, soft hyphens, marks of direction and order. */
const unseen = /\p{Cf}/gu;

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Words of a phrase in its order, lower case, without punctuation: "men's" is "men". Scripts without spaces
 * give their overlapping pairs of characters, as search engines index them; a phrase of signs only is one word.
 */
export function phraseWords(phrase: string): string[] {
  const plain = phrase
    .normalize('NFKC')
    .replace(unseen, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L})['’](?=(?:t|m|d|re|ve|ll)(?![\p{L}\p{N}]))/gu, '');
  const words = (plain.match(word) ?? []).flatMap((found) =>
    unspaced.test(found) ? characterPairs(found) : [found],
  );
  const signs = plain.trim();
  return words.length > 0 || signs === '' ? words : [signs];
}

function characterPairs(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
