/** Characters of a keyword that titles are asked for (spec/growth.md, Rules). */
export const longestKeyword = 300;

/** A keyword as a person typed it: spaces in order, `&amp;` decoded, lower case (spec/growth.md, Rules). */
export function growthKeyword(text: string): string {
  return withoutEntities(text).toLowerCase();
}

/** What tells one keyword from another: no punctuation, so `How to brew?` asks what `how to brew` asks. */
export function keywordKey(text: string): string {
  const words = growthKeyword(text).replaceAll(/[^\p{L}\p{N}\s]/gu, ' ');
  // Of a keyword that is punctuation alone there is nothing else to go by.
  return words.trim().replaceAll(/\s+/g, ' ') || growthKeyword(text);
}

/** Trimmed, runs of spaces as one, `&amp;` as `&`. */
export function withoutEntities(text: string): string {
  return text.replaceAll(/&amp;/gi, '&').trim().replaceAll(/\s+/g, ' ');
}
