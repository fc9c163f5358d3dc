/** As long as a person may write one. */
const longestTitle = 300;

/** A title as it is kept: single spaces, at most 300 characters, cut between words. */
export function tidyTitle(title: string): string {
  const tidy = title.replace(/\s+/gu, ' ').trim();
  if (tidy.length <= longestTitle) return tidy;
  const cut = tidy.slice(0, longestTitle + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > longestTitle / 2 ? end : longestTitle).replace(/\p{Surrogate}$/u, '');
}
