/** Likeness by the search results two keywords share. */
export interface ResultOverlap {
  has: (keyword: number) => boolean;
  /** 0 (no result in common) to 1 (enough in common to be one page's work). Only of keywords that have results. */
  likeness: (a: number, b: number) => number;
  /** Keywords that share results, the most first. */
  neighbours: (keyword: number, count: number) => number[];
}

/** Results that count: the first page. */
const firstPage = 10;

/** Tools join keywords from 3 to 4 shared of 10 on; twice the 3 leave no doubt (research: peers §3.2). */
const surelyShared = 6;

/** A page found for more keywords than this (a large shop, an encyclopaedia) says nothing of any. */
const widestPage = 400;

/** @returns null when no keyword has results */
export function buildResultOverlap(
  results: readonly (readonly string[] | undefined)[],
): ResultOverlap | null {
  const ids = new Map<string, number>();
  const pages = results.map((urls) => {
    const own = new Set((urls ?? []).slice(0, firstPage).map(canonical));
    return Int32Array.from(own, (url) => {
      const id = ids.get(url) ?? ids.size;
      ids.set(url, id);
      return id;
    }).sort();
  });
  if (ids.size === 0) return null;
  const holders: number[][] = Array.from({ length: ids.size }, () => []);
  pages.forEach((own, keyword) => {
    for (const page of own) holders[page]?.push(keyword);
  });
  const none = new Int32Array();
  return {
    has: (keyword) => (pages[keyword]?.length ?? 0) > 0,
    likeness: (a, b) => {
      const [left, right] = [pages[a] ?? none, pages[b] ?? none];
      const sure = Math.min(surelyShared, left.length, right.length);
      return sure === 0 ? 0 : Math.min(1, countShared(left, right) / sure);
    },
    neighbours: (keyword, count) => {
      const shared = new Map<number, number>();
      for (const page of pages[keyword] ?? none) {
        const others = holders[page] ?? [];
        if (others.length > widestPage) continue;
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      shared.delete(keyword);
      return [...shared]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, count)
        .map(([other]) => other);
    },
  };
}

/** One page under its spellings: without protocol, "www.", fragment and last slash. */
function canonical(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '');
}

/** Of ascending lists. */
function countShared(a: Int32Array, b: Int32Array): number {
  let [left, right, shared] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return shared;
}
