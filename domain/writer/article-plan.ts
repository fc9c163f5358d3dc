import type { ContentType } from './content-types.ts';

/** The AI functions that write a whole text in one call, by what the text is (spec/ai.md). */
const textFunctions = {
  blog_post: 'generate_content',
  article: 'generate_content',
  product: 'generate_product_content',
  service: 'generate_service_content',
  taxonomy: 'generate_taxonomy_content',
  page: 'generate_page_content',
} as const satisfies Record<ContentType, string>;

export type TextFunction = (typeof textFunctions)[ContentType];

/**
 * From this many words on an article is written in parts: asked for more in one reply, models fall short of
 * the number and repeat themselves.
 */
const leastWordsInParts = 1200;

/** A part is a reply of at most this many words, or of one section where that is longer. */
const mostWordsAPart = 700;

/** What a task says that decides how it is written. */
export interface WritingOrder {
  contentType: ContentType;
  wordCount: number;
  withResearch: boolean;
}

/**
 * How a text is written: in one call by the function of its type, or, for long articles and whatever is
 * researched, by outline, parts and an editor's pass.
 */
export function articlePlan(order: WritingOrder): { inParts: boolean; functionName: TextFunction } {
  const functionName = textFunctions[order.contentType];
  const isLong = functionName === 'generate_content' && order.wordCount >= leastWordsInParts;
  return { inParts: isLong || order.withResearch, functionName };
}

/** A section as the outline plans it. */
export interface PlannedSection {
  heading: string;
  points: string[];
  /** What the outline gives it of the whole. */
  words: number;
}

/**
 * Sections in runs of about the same length, each for one reply. The words of the sections are scaled so
 * that together they make the target.
 *
 * @param sections at least one
 */
export function divideIntoParts(
  sections: readonly PlannedSection[],
  wordTarget: number,
): PlannedSection[][] {
  const scaled = scaleWords(sections, wordTarget);
  const parts = Math.min(scaled.length, Math.max(1, Math.ceil(wordTarget / mostWordsAPart)));
  const divided: PlannedSection[][] = Array.from({ length: parts }, () => []);
  let before = 0;
  let at = 0;
  for (const [index, section] of scaled.entries()) {
    // By where its middle lies in the text; no part may be left without a section.
    const wanted = Math.floor(((before + section.words / 2) / wordTarget) * parts);
    const earliest = parts - (scaled.length - index);
    const next = index === 0 ? 0 : at + 1;
    at = Math.min(Math.max(wanted, earliest, at), next, parts - 1);
    divided[at]?.push(section);
    before += section.words;
  }
  return divided;
}

/** A section without a share of its own gets an even one. */
function scaleWords(sections: readonly PlannedSection[], wordTarget: number): PlannedSection[] {
  const even = wordTarget / sections.length;
  const asked = sections.map(({ words }) => (words > 0 && Number.isFinite(words) ? words : even));
  const sum = asked.reduce((total, words) => total + words, 0);
  return sections.map((section, index) => ({
    ...section,
    words: Math.max(1, Math.round(((asked[index] ?? even) / sum) * wordTarget)),
  }));
}
