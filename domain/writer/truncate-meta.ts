/** Longest meta title that search results show whole. */
export const maximumMetaTitleLength = 60;

/** Longest meta description that search results show whole. */
export const maximumMetaDescriptionLength = 160;

/** A meta title of at most 60 characters, cut between words. */
export function truncateMetaTitle(text: string): string {
  return truncateAtWord(text, maximumMetaTitleLength);
}

/** A meta description of at most 160 characters, cut between words. */
export function truncateMetaDescription(text: string): string {
  return truncateAtWord(text, maximumMetaDescriptionLength);
}

/** Cuts before the word that no longer fits; a text without spaces is cut between whole characters. */
function truncateAtWord(text: string, maximum: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= maximum) return line;
  const lastSpace = line.lastIndexOf(' ', maximum);
  const cut = lastSpace > maximum / 2 ? line.slice(0, lastSpace) : wholeCharacters(line, maximum);
  // A cut sentence must not end on the comma or dash that led to what is gone.
  return cut.replace(/[\s,;:–—|-]+$/u, '');
}

function wholeCharacters(text: string, maximum: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > maximum) break;
    cut += segment;
  }
  return cut;
}
