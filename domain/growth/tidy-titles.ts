import { keywordKey, withoutEntities } from './keyword-text.ts';

/** Titles of one list: as many as fit on a results page (spec/growth.md). */
export const mostTitles = 10;

/** Characters of a title (spec/growth.md, ArticleTitle). */
const longestTitle = 200;

/**
 * The first ten titles that can be used: tidied, each once whatever its punctuation or case, none empty. One
 * that is too long is cut at a word.
 */
export function tidyTitles<Titled extends { title: string }>(titles: readonly Titled[]): Titled[] {
  const byKey = new Map<string, Titled>();
  for (const titled of titles) {
    const title = cutAtWord(withoutEntities(titled.title));
    const key = keywordKey(title);
    if (title !== '' && !byKey.has(key)) byKey.set(key, { ...titled, title });
  }
  return [...byKey.values()].slice(0, mostTitles);
}

function cutAtWord(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle - 1).replace(/\p{Surrogate}$/u, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > 0 ? cut.slice(0, lastSpace) : cut}…`;
}
