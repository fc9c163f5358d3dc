/** Words that carry no topic of their own. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be by can do does for from has have how i in into is it its me my near of off on or ' +
    'our should so than that the their to under up vs versus was what when where which why will with without you your'
  ).split(' '),
);

/** Words that tell what a searcher wants, not what about. */
export const intentWords: ReadonlySet<string> = new Set(
  (
    'best top cheap cheapest affordable buy price prices cost review reviews comparison compare guide tutorial ' +
    'tips recipe recipes course ideas deal deals sale discount online shop store order free good worth difference better'
  ).split(' '),
);

/** Lower-case words of a text; hyphens and apostrophes inside a word stay. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A light English stem, enough to bring plural and -ing forms together ("grinders", "grinding" → "grind"). */
export function stemOf(word: string): string {
  const singular = word.replace(/ies$/, 'y').replace(/(ss|us|is)$|s$/, '$1');
  const stem = singular.replace(/(ing|ers?|ed)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return stem.length >= 3 ? stem.replace(/e$/, '') : singular;
}

/** Topic words of a text: neither stop words nor intent words. */
export function topicWordsOf(text: string): string[] {
  return wordsOf(text).filter((word) => !stopWords.has(word) && !intentWords.has(word));
}

const smallWords = new Set(
  'a an and as at by for from in of on or the to vs with without'.split(' '),
);

/** "how to clean a grinder" → "How to Clean a Grinder"; words already in capitals stay as they are. */
export function titleCase(text: string): string {
  return text
    .split(/\s+/)
    .map((word, index) =>
      index > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** First letter in upper case, the rest untouched. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
