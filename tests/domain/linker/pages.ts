import type { LinkTarget } from '#domain/linker/inject-links.ts';

/** A page of the site that texts of its cluster can lead to. */
export function page(primaryKeyword: string, change: Partial<LinkTarget> = {}): LinkTarget {
  const slug = primaryKeyword.replaceAll(' ', '-');
  return {
    id: slug,
    address: `/${slug}/`,
    pages: [`/${slug}`],
    title: `All about ${primaryKeyword}`,
    primaryKeyword,
    secondaryKeywords: [],
    related: 0.5,
    ...change,
  };
}

export const linkOptions = {
  siteDomain: 'example.com',
  language: 'english',
  ownKeyword: 'coffee at home',
  mostOwnLinks: 5,
} as const;

/** That many words that no page is named by. */
export const filler = (words: number) => 'and then some more '.repeat(Math.ceil(words / 4)).trim();
