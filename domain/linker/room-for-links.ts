import type { LinkableBlock } from './linkable-text.ts';

export interface LinkLimits {
  /** `max_internal_links` of the site: links to its own pages in one text, those that are there among them. */
  mostOwnLinks: number;
}

/** A link in fewer words than this, on average, is a list of links; the scores of a text say so too (score-links.ts). */
const wordsALink = 40;

/** Short texts bear these all the same; from the next one on the scores count their density (score-links.ts). */
const alwaysBorne = 3;

interface Filled {
  words: number;
  links: readonly unknown[];
}

/**
 * Whether a paragraph bears another link to a page of the site. What is refused once stays refused when links are
 * added, so that linking comes to rest.
 *
 * @param ownLinks links to pages of the site in the whole text
 */
export function hasRoom(
  text: Filled,
  block: LinkableBlock,
  ownLinks: number,
  { mostOwnLinks }: LinkLimits,
): boolean {
  const bornByText = Math.max(alwaysBorne, Math.floor(text.words / wordsALink));
  const bornByBlock = Math.max(1, Math.floor(block.words / wordsALink));
  return ownLinks < mostOwnLinks && text.links.length < bornByText && block.links < bornByBlock;
}
